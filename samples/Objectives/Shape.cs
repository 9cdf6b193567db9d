namespace Leibniz.Objectives;

/// <summary>Checks of the lengths that callers pass.</summary>
internal static class Shape
{
    /// <summary>Fails where a span has another length than the data's sizes ask for.</summary>
    public static void Require(string operation, string argument, int came, int expected)
    {
        if (came != expected)
        {
            throw new ArgumentException($"{operation}: {argument} has {came} numbers; the data's sizes ask for {expected}.", argument);
        }
    }
}
