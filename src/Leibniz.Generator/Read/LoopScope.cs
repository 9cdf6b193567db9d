using Leibniz.Generator.Model;

namespace Leibniz.Generator.Read;

/// <summary>The jumps out of one loop.</summary>
internal sealed class LoopScope
{
    /// <summary>Set by a break; declared in front of the loop.</summary>
    public Variable? Broken { get; set; }

    /// <summary>Set by a continue; declared in the loop's body.</summary>
    public Variable? Skipped { get; set; }
}
