namespace Leibniz.Tests.Properties;

/// <summary>A random program over a few registers: operations, and a block that a loop repeats.</summary>
public readonly struct RandomProgram : IScalarFunction
{
    private const int Registers = 6;
    private readonly (int Operation, int Target, int A, int B)[] _body;
    private readonly int _rounds;

    /// <summary>Draws a program.</summary>
    /// <param name="random">What draws it.</param>
    /// <param name="kinks">Whether it may take a maximum, whose kink differences step across.</param>
    public RandomProgram(Random random, bool kinks = true)
    {
        _rounds = random.Next(1, 6);
        int length = random.Next(50, 500) / _rounds;
        _body = [.. Enumerable.Range(0, length).Select(_ => (random.Next(kinks ? 13 : 12), random.Next(Registers), random.Next(Registers), random.Next(Registers)))];
    }

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var r = new T[Registers];
        for (int i = 0; i < Registers; i++)
            r[i] = x[i % x.Length] + (0.1 * i);
        for (int i = Registers; i < x.Length; i++)
            r[i % Registers] += 0.1 * x[i];
        for (int round = 0; round < _rounds; round++)
        {
            foreach ((int operation, int target, int a, int b) in _body)
                r[target] = Apply(operation, r[a], r[b]);
        }
        T sum = T.Zero;
        foreach (T value in r)
            sum += value;
        return sum;
    }

    // Every result stays of moderate size, so that what is compared is the derivative and not overflow.
    private static T Apply<T>(int operation, T a, T b) where T : IFloatingPointIeee754<T> => operation switch
    {
        0 => 0.5 * (a + b),
        1 => 0.5 * (a - b),
        2 => T.Tanh(a) * b * 0.9,
        3 => a / (1.5 + (b * b)),
        4 => T.Sin(a),
        5 => T.Cos(a) + (0.1 * b),
        6 => T.Exp(T.Sin(a)) * 0.4,
        7 => T.Sqrt(1.0 + (a * a)) - 0.5,
        8 => T.Log(1.0 + (a * a)),
        9 => T.Atan(a),
        // Away from (0, 0), where it has no second derivative.
        10 => T.Hypot(a, 0.5 + (b * b)) * 0.7,
        11 => Special.Sigmoid(a) - 0.5,
        _ => T.Max(a, b),
    };
}
