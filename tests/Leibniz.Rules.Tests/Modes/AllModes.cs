namespace Leibniz.Rules.Tests.Modes;

/// <summary>The modes that every rule is tested in.</summary>
public static class AllModes
{
    public static readonly IMode[] List =
    [
        new PlainMode(), new DualMode(), new NestedDualMode(), new ChunkMode<Tangents4>(), new ChunkMode<Tangents8>(),
        new ChunkMode<Tangents16>(), new JetMode(), new TapeMode(), new TapeOfDualMode(), new TapeOfLanesMode(),
        new FrontDoorMode(),
    ];
}
