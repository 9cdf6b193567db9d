using System.Globalization;
using Leibniz.Samples.ThreeWays;

// Measures one function differentiated numerically, automatically and symbolically, draws the pictures of the guide and
// prints its tables: dotnet run -c Release --project samples/ThreeWays -- docs/guides/images
if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("ThreeWays: expected an existing folder for the pictures, such as docs/guides/images.");
    return 1;
}

(double[][] errors, double[] rootMeanSquares) = HillErrors.Run();
Pictures.Errors(Path.Combine(args[0], "three-ways-error.svg"), errors);
Console.WriteLine("| way | error, root mean square of 60 points | largest |\n|---|---|---|");
for (int i = 0; i < errors.Length; i++)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {HillErrors.Ways[i]} | {rootMeanSquares[i]:0.0e+0} | {errors[i].Max():0.0e+0} |"));

(double[][] ratios, double[] preparation) = GradientCosts.Run();
Pictures.Gradients(Path.Combine(args[0], "three-ways-cost.svg"), ratios);
Console.WriteLine($"\n| variables | {string.Join(" | ", GradientCosts.Ways)} | deriving and compiling, ms |\n|---|---|---|---|---|---|");
for (int i = 0; i < preparation.Length; i++)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {GradientCosts.Sizes[i]} | {string.Join(" | ", ratios.Select(r => r[i].ToString("0.0", CultureInfo.InvariantCulture)))} | {1e3 * preparation[i]:0.0} |"));
}

(double[] taylor, double[] compiled, int[] operations) = OrderCosts.Run();
Console.WriteLine("\n| order | Taylor series, ns | compiled formula, ns | operations in the formula |\n|---|---|---|---|");
for (int i = 0; i < OrderCosts.MostOrder; i++)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {i + 1} | {1e9 * taylor[i]:0} | {1e9 * compiled[i]:0} | {operations[i]} |"));
return 0;
