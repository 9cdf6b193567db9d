using System.Globalization;
using Leibniz;
using Leibniz.Samples.StepSize;
using ScottPlot;

// Draws the error of numerical derivatives against the step: dotnet run --project samples/StepSize -- out.svg
if (args.Length != 1)
{
    Console.Error.WriteLine("StepSize: expected the path of the picture to write, such as step-size.svg or step-size.png.");
    return 1;
}

double[] exponents = [.. Enumerable.Range(0, 97).Select(static i => -16 + (i / 6.0))];
var plot = new Plot();
plot.Font.Set("DejaVu Sans");
(string Label, NumericalMethod Method, Color Color)[] curves =
[
    ("forward, order 1", NumericalMethod.Forward, Color.FromHex("#C44E52")),
    ("central, order 2", NumericalMethod.Central2, Color.FromHex("#DD8452")),
    ("central, order 4", NumericalMethod.Central4, Color.FromHex("#55A868")),
    ("central, order 8", NumericalMethod.Central8, Color.FromHex("#4C72B0")),
];
foreach ((string label, NumericalMethod method, Color color) in curves)
{
    Draw(label, color, h => StepErrors.Of(method, h));
    (double step, double error) = StepErrors.Chosen(method);
    plot.Add.Marker(Math.Log10(step), Math.Log10(error), MarkerShape.FilledCircle, 11, color);
}
// Dashed, since its truncation error h² |f‴/6f′| is that of central differences and would hide them.
Draw("complex step", Color.FromHex("#8172B3"), StepErrors.OfComplexStep).LinePattern = LinePattern.Dashed;
var chosen = plot.Add.Marker(-100, 0, MarkerShape.FilledCircle, 9, Colors.Gray);
chosen.LegendText = "step chosen by default";
double ridders = Math.Log10(StepErrors.Chosen(NumericalMethod.Ridders).Error);
var line = plot.Add.HorizontalLine(ridders, 2, Colors.Black, LinePattern.Dotted);
line.LegendText = "Ridders' method, its own steps";
Note("rounding ~ ε / h", -14.6, -6);
Note("truncation ~ hᵖ", -4.1, -1.2);

plot.Title("Error of the derivative of exp(sin x) by step");
plot.XLabel("step h");
plot.YLabel("relative error, root mean square of 60 points");
plot.Axes.Bottom.TickGenerator = Decades(-16, 0);
plot.Axes.Left.TickGenerator = Decades(-16, 0);
plot.Axes.SetLimits(-16.2, 0.2, -16.4, 0.6);
plot.ShowLegend(Edge.Right);
plot.Save(args[0], 1000, 560);
return 0;

ScottPlot.Plottables.Scatter Draw(string label, Color color, Func<double, double> error)
{
    var scatter = plot.Add.ScatterLine(
        exponents, [.. exponents.Select(e => Math.Log10(error(Math.Pow(10, e))))], color);
    scatter.LineWidth = 2.5f;
    scatter.LegendText = label;
    return scatter;
}

void Note(string words, double x, double y)
{
    var text = plot.Add.Text(words, x, y);
    text.LabelFontSize = 15;
    text.LabelFontColor = Color.FromHex("#555555");
}

static ScottPlot.TickGenerators.NumericManual Decades(int from, int to)
{
    var ticks = new ScottPlot.TickGenerators.NumericManual();
    for (int decade = from; decade <= to; decade += 2)
        ticks.AddMajor(decade, decade == 0 ? "1" : "10" + Superscript(decade));
    return ticks;
}

static string Superscript(int number) =>
    string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
