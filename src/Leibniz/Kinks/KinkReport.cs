using System.Diagnostics;

namespace Leibniz;

/// <summary>The kinks, jumps and infinite slopes that a run met: where a derivative is a convention, not a limit.</summary>
/// <remarks>The report holds each kink once, in the order met. Finding the place of a kink costs a stack trace.</remarks>
public sealed class KinkReport
{
    private readonly List<Kink> _kinks = [];

    /// <summary>The kinks met, in order.</summary>
    public IReadOnlyList<Kink> Kinks => _kinks;

    /// <summary>Forgets all kinks.</summary>
    public void Clear() => _kinks.Clear();

    internal void Add(string function, double first, double second)
    {
        var kink = new Kink(function, first, second, CallerPlace());
        if (!_kinks.Contains(kink))
            _kinks.Add(kink);
    }

    // The innermost frame outside Leibniz and the framework is the line of the differentiated function.
    private static string CallerPlace()
    {
        foreach (StackFrame frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            DiagnosticMethodInfo? method = DiagnosticMethodInfo.Create(frame);
            if (method?.DeclaringAssemblyName is not { } assembly || IsOurs(assembly.Split(',')[0]))
                continue;
            string name = $"{method.DeclaringTypeName}.{method.Name}";
            return frame.GetFileName() is { } file
                ? $"{name} ({Path.GetFileName(file)}:{frame.GetFileLineNumber()})"
                : name;
        }
        return "an unknown place";
    }

    private static bool IsOurs(string assembly) =>
        assembly is "Leibniz" or "Leibniz.Rules" || assembly.StartsWith("System.", StringComparison.Ordinal);
}
