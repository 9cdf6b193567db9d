using Leibniz.Samples.Calibration;

double[] strikes = [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4];
double[] variances = [0.0932, 0.0771, 0.0623, 0.0497, 0.0408, 0.0377, 0.0404, 0.0466, 0.0544];
double[] parameters = [0.02, 0.1, 0, 0, 0.2];
double error = Fit.Solve(parameters, strikes, variances);
Console.WriteLine($"a, b, ρ, m, σ = {string.Join(", ", parameters.Select(static p => p.ToString("F5")))}; error {error:E2}");
