using Leibniz.Optimization.Proximal.Lasso;
using Leibniz.Samples.LassoPath;

// Draws the lasso path of the diabetes data and the choice of λ:
// dotnet run --project samples/LassoPath -- data/lasso/diabetes.csv docs/guides/images
if (args.Length != 2)
{
    Console.Error.WriteLine("LassoPath: expected the data (data/lasso/diabetes.csv) and the folder of the pictures to write.");
    return 1;
}

var diabetes = new Diabetes(args[0]);
HomotopyPath path = LassoHomotopy.Follow(diabetes.Data);
foreach (HomotopyKnot knot in path.Knots)
{
    string what = knot.Entered >= 0 ? $"{diabetes.Names[knot.Entered]} enters" : knot.Left >= 0 ? $"{diabetes.Names[knot.Left]} leaves" : "least squares";
    Console.WriteLine(FormattableString.Invariant($"λ = {knot.Lambda,9:F5}  {what}"));
}
PathPicture.Of(path, diabetes).SaveSvg(Path.Combine(args[1], "lasso-path.svg"), 900, 560);

CrossValidation choice = CrossValidation.Run(
    diabetes.Data, new() { Standardisation = Standardisation.UnitNorm, Tolerance = 1e-10 });
Console.WriteLine(FormattableString.Invariant(
    $"largest relative gap of {choice.Path.Solutions.Count} solutions: {choice.Path.Solutions.Max(static s => s.RelativeGap):E1}"));
ErrorPicture.Of(choice).SaveSvg(Path.Combine(args[1], "lasso-choice.svg"), 900, 420);
return 0;
