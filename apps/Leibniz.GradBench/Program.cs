using Leibniz.GradBench;
using Leibniz.GradBench.Protocol;

// One message a line on standard input, one response a line on standard output, until the input ends.
using var input = new StreamReader(Console.OpenStandardInput());
using var output = Console.OpenStandardOutput();
new Session(Catalog.Modules).Run(input, output);
