using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>What every set has from its base.</summary>
public sealed class SetIndicatorTests
{
    [Fact]
    public void Sets_WarmStep_AllocateNothing()
    {
        foreach (SetIndicator set in Vectors())
        {
            double[] x = ProxContract.Point(set.Length < 0 ? 12 : set.Length, 3), p = new double[x.Length];
            set.Prox(x, 1, p);
            set.ProxPush(x, 1, x, 0, p);
            long before = GC.GetAllocatedBytesForCurrentThread();
            set.Prox(x, 1, p);
            set.ProxPush(x, 1, x, 0, p);
            set.ProxPull(x, 1, x, p);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() == before, $"{set.GetType().Name} allocates.");
        }
    }

    [Fact]
    public void Sets_ProjectionOfAProjection_IsAMember()
    {
        foreach (SetIndicator set in Vectors())
        {
            foreach (double scale in (double[])[1e-12, 1, 1e12])
            {
                double[] p = ProxContract.Point(set.Length < 0 ? 12 : set.Length, 4, scale);
                Assert.Equal(0, set.Prox(p, 1, p));
                Assert.True(set.Value(p) == 0, $"{set.GetType().Name}, scale {scale}: the projection is not a member.");
                set.Prox(p, 1, p);
                Assert.Equal(0, set.Value(p));
                Assert.True(set.Traits.IsIndicator);
            }
        }
    }

    [Fact]
    public void Sets_Jacobian_IsSymmetric()
    {
        foreach (SetIndicator set in Vectors())
        {
            int length = set.Length < 0 ? 12 : set.Length;
            double[] x = ProxContract.Point(length, 5), u = ProxContract.Point(length, 6), v = ProxContract.Point(length, 7), du = new double[length], dv = new double[length];
            set.ProxPush(x, 1, u, 3, du);
            Assert.Equal(0, set.ProxPull(x, 1, v, dv));
            double left = 0, right = 0;
            for (int i = 0; i < length; i++)
            {
                left += du[i] * v[i];
                right += u[i] * dv[i];
            }
            Assert.Equal(left, right, 1e-12);
        }
    }

    [Fact]
    public void SetIndicator_SetOfOnesOwn_NeedsThreeMembers()
    {
        ProxContract.Holds(new EqualCoordinates(), 5);
        ProxContract.DerivativesHold(new EqualCoordinates(), 5);
    }

    internal static SetIndicator[] Vectors() =>
    [
        new Box(-1, 0.5), new Nonnegative(), new Simplex(2), new L1Ball(1.5), new L2Ball(0.7), new LInfinityBall(0.3), new Sphere(2),
        new AffineSet(ProxContract.Point(3 * 12, 2), [1, -1, 2]), new Halfspace(ProxContract.Point(12, 8), -4), new Hyperslab(ProxContract.Point(12, 8), 3, 4),
        new SecondOrderCone(), new ExponentialCone(), new Binary(-1, 1), new FiniteSet(ProxContract.Point(12 * 4, 9), 12), new GraphOfMatrix(ProxContract.Point(35, 1), 5, 7),
    ];

    /// <summary>The line of the vectors whose coordinates are all equal.</summary>
    private sealed class EqualCoordinates() : SetIndicator(-1, new FunctionTraits { IsConvex = true, IsCone = true })
    {
        protected override bool Contains(ReadOnlySpan<double> x)
        {
            foreach (double value in x)
            {
                if (Math.Abs(value - x[0]) > 1e-10 * Math.Abs(x[0]))
                    return false;
            }
            return true;
        }

        protected override void Project(ReadOnlySpan<double> x, Span<double> result)
        {
            double sum = 0;
            foreach (double value in x)
                sum += value;
            result.Fill(sum / x.Length);
        }

        protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) => Project(direction, result);
    }
}
