using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Tests;

public sealed class FuzzTests
{
    private const ulong Seed = 1;
    private const int Mutations = 400;

    [Fact]
    public void Decode_OfMutatedFiles_TakesOrRefusesThem()
    {
        byte[][] files = Mutation.Files();
        Assert.All(files, f => Assert.True(Mutation.Decode(f)));
        var random = new NormalSource(Seed);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] mutated = Mutation.Of(files[i % files.Length], random);
            Exception? error = Record.Exception(() => Mutation.Decode(mutated));
            Assert.True(error is null, $"seed {Seed}, mutation {i}: {error}\n{Convert.ToHexString(mutated)}");
        }
    }
}
