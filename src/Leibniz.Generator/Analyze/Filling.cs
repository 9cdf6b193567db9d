using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>A loop that fills a whole array within a frame, before the frame reads it.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Frame">The frame.</param>
internal sealed record Filling(CountLoop Loop, FramePlan Frame);
