using Leibniz.GradBench.Protocol;

namespace Leibniz.GradBench;

/// <summary>The modules of the tool.</summary>
internal static class Catalog
{
    /// <summary>Every module, by its name in the protocol.</summary>
    public static IReadOnlyDictionary<string, IModule> Modules { get; } = new IModule[]
    {
        new Hello.Module(),
        new Det.Module(),
        new Llsq.Module(),
        new Lse.Module(),
        new Ode.Module(),
        new Kmeans.Module(),
        new Gmm.Module(),
        new Ba.Module(),
        new Lstm.Module(),
        new Ht.Module(),
        new Particle.Module(),
        new Saddle.Module(),
    }.ToDictionary(static module => module.Name);
}
