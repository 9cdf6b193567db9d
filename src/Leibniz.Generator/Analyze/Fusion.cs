using System.Collections.Generic;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Finds the loops whose reverse can run round by round together with the loop.</summary>
internal sealed class Fusion
{
    /// <summary>The loops that are fused.</summary>
    public HashSet<Statement> Loops { get; } = new(ByReference<Statement>.Instance);
}
