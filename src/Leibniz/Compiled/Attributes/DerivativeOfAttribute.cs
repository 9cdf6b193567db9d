namespace Leibniz;

/// <summary>Asks for a derivative of a method at compile time; the attribute stands on a static partial method without a body.</summary>
/// <param name="method">The name of the method to differentiate, in the same type: a static method of plain C#.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class DerivativeOfAttribute(string method) : Attribute
{
    /// <summary>The name of the method to differentiate.</summary>
    public string Method { get; } = method;

    /// <summary>The parameters to differentiate with respect to; where it is not given, they follow from the signature.</summary>
    public string[] Wrt { get; set; } = [];

    /// <summary>Whether additions keep the order of the method's own, bit for bit, at the price of running one round of a
    /// loop at a time.</summary>
    public bool Reproducible { get; set; }

    /// <summary>Whether the loops are expected to run several rounds at once: the compiler then says (LBZ0008) which does not,
    /// and why.</summary>
    public bool Vectorise { get; set; }

    /// <summary>Whether long sums are computed on several threads: for gradients, whose loops of the method's own level that
    /// run eight rounds at once are then split into sixteen chunks, each with its own cotangents, added up in order. The result
    /// is the same for any number of threads, and differs in rounding from that without threads. What the method calls must be
    /// free of side effects. Memory: sixteen times the cotangents of what the rounds read.</summary>
    public bool Threads { get; set; }

    /// <summary>Whether the counted loops of the method's own level keep a snapshot of their state every √n rounds in place of
    /// a record of each of n rounds: memory of about 2√n rounds for one more run of the loop. For gradients and
    /// vector–Jacobian products; a loop whose reverse runs in the same pass needs none.</summary>
    /// <remarks>Source: Griewank, 1992, "Achieving logarithmic growth of temporal and spatial complexity in reverse automatic
    /// differentiation", here with one level.</remarks>
    public bool Checkpoint { get; set; }
}
