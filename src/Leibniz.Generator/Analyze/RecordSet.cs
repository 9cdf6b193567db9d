using System.Collections.Generic;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>The values that are recorded together: at the end of a round, or of a branch in it.</summary>
internal sealed class RecordSet
{
    public List<Variable> Reals { get; } = [];

    public List<Variable> Discretes { get; } = [];
}
