using Leibniz.Samples.FirstGradient;

double[] x = [-1.2, 1], dx = new double[2];
double value = Loss.ValleyGradient(x, dx);
Console.WriteLine($"f = {value:R}, gradient = ({dx[0]:R}, {dx[1]:R})");
