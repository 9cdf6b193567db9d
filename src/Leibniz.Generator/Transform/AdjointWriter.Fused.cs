using Leibniz.Generator.Model;

namespace Leibniz.Generator.Transform;

/// <content>Loops whose reverse runs in the same pass.</content>
internal sealed partial class AdjointWriter
{
    private void Fused(CountLoop loop) => Forward(loop);
}
