namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermTable
{
    /// <summary>A function of canonical arguments, simplified where its laws allow it.</summary>
    public Term Call(Head head, Term[] arguments)
    {
        if (arguments is [Term x])
        {
            if (head.Equals(Head.SechSquared))
                return Power(Call(Head.Cosh, arguments), Number(-2));
            if (FunctionLaws.Apply(this, head, x) is { } simpler)
                return simpler;
            // Quotients cancel and add up as such; they are written as tangents again.
            if (head.Equals(Head.Tan))
                return Divide(Call(Head.Sin, arguments), Call(Head.Cos, arguments));
            if (head.Equals(Head.Tanh))
                return Divide(Call(Head.Sinh, arguments), Call(Head.Cosh, arguments));
            if (FunctionLaws.IsOdd(head) && IsNegated(x))
                return Scale(Rational.MinusOne, Call(head, [Scale(Rational.MinusOne, x)]));
            if (FunctionLaws.IsEven(head) && IsNegated(x))
                return Call(head, [Scale(Rational.MinusOne, x)]);
        }
        else if (arguments is [Term a, Term b])
        {
            if (FunctionLaws.Apply(this, head, a, b) is { } simpler)
                return simpler;
        }
        return Intern(new CallTerm(head, arguments));
    }

    /// <summary>A function of an argument, no law applied.</summary>
    public Term Verbatim(Head head, Term argument) => Intern(new CallTerm(head, [argument]));

    /// <summary>Whether −t is the form to prefer to t: of the two exactly one is.</summary>
    public static bool IsNegated(Term term) => term switch
    {
        NumberTerm number => number.Value.Sign < 0,
        ProductTerm product => product.Coefficient.Sign < 0,
        SumTerm sum => sum.Summands[0].Coefficient.Sign < 0,
        _ => false,
    };
}
