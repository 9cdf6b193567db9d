using System.Collections.Generic;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>What a frame keeps for its reverse.</summary>
internal sealed class FramePlan(Frame frame, FramePlan? parent, Statement? loop, bool split)
{
    public Frame Frame { get; } = frame;

    public FramePlan? Parent { get; } = parent;

    /// <summary>The loop whose body this is; null for the method's body.</summary>
    public Statement? Loop { get; } = loop;

    /// <summary>Whether the reverse of a round runs apart from the round, so that what it needs is recorded.</summary>
    public bool IsSplit { get; } = split;

    /// <summary>The values recorded in every round.</summary>
    public RecordSet Records { get; } = new();

    /// <summary>The values recorded where a branch is taken that alone knows them.</summary>
    public Dictionary<Branch, (RecordSet Then, RecordSet Otherwise)> BranchRecords { get; } = new(ByReference<Branch>.Instance);

    /// <summary>All that is recorded.</summary>
    public HashSet<string> Recorded { get; } = [];

    /// <summary>The values that the reverse computes again.</summary>
    public HashSet<string> Recomputed { get; } = [];

    /// <summary>Loops that fill an array, run again before the frame's reverse.</summary>
    public List<Statement> Refills { get; } = [];

    /// <summary>Local arrays that the reverse needs again.</summary>
    public HashSet<string> Remade { get; } = [];
}
