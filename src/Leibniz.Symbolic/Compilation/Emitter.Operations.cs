using System.Reflection;
using System.Reflection.Emit;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <content>Arithmetic, powers and calls.</content>
internal sealed partial class Emitter
{
    // The largest power that is written as products.
    private const int MostFactors = 4;

    private bool TryArithmetic(int place, Form form)
    {
        int[] operands = _sequence.Operands[place];
        Type? rule = form.Rule?.Type;
        if (StrongProducts.IsStrong(form) && _isExact[place])
            return false;
        OpCode? code = rule == typeof(Add) ? OpCodes.Add
            : rule == typeof(Subtract) ? OpCodes.Sub
            : rule == typeof(Multiply) || rule == typeof(StrongProduct) ? OpCodes.Mul
            : rule == typeof(Divide) || rule == typeof(StrongQuotient) ? OpCodes.Div
            : rule == typeof(Remainder) ? OpCodes.Rem
            : null;
        if (code is not null)
        {
            Emit(operands[0]);
            Emit(operands[1]);
            _code.Emit(code.Value);
            return true;
        }
        if (rule == typeof(Negate))
        {
            Emit(operands[0]);
            _code.Emit(OpCodes.Neg);
            return true;
        }
        if (rule == typeof(UnsignedZero))
        {
            Emit(operands[0]);
            _code.Emit(OpCodes.Ldc_R8, 0.0);
            _code.Emit(OpCodes.Add);
            return true;
        }
        if (rule == typeof(Reciprocal))
        {
            _code.Emit(OpCodes.Ldc_R8, 1.0);
            Emit(operands[0]);
            _code.Emit(OpCodes.Div);
            return true;
        }
        return TryPower(operands, form, rule);
    }

    private bool TryPower(int[] operands, Form form, Type? rule)
    {
        double exponent = rule == typeof(Square) ? 2
            : rule == typeof(PowInteger) ? form.Index!.Value
            : rule == typeof(Pow) && _sequence.Forms[operands[1]] is { Kind: FormKind.Number } number ? number.Value
            : double.NaN;
        if (!(exponent >= 2 && exponent <= MostFactors && exponent % 1 == 0))
            return false;
        Emit(operands[0]);
        _code.Emit(OpCodes.Dup);
        if (exponent == 3)
        {
            // x x → x (x·x), through a local for the stack's order.
            LocalBuilder x = _code.DeclareLocal(typeof(double));
            _code.Emit(OpCodes.Stloc, x);
            _code.Emit(OpCodes.Ldloc, x);
            _code.Emit(OpCodes.Mul);
            _code.Emit(OpCodes.Ldloc, x);
            _code.Emit(OpCodes.Mul);
            return true;
        }
        _code.Emit(OpCodes.Mul);
        if (exponent == 4)
        {
            _code.Emit(OpCodes.Dup);
            _code.Emit(OpCodes.Mul);
        }
        return true;
    }

    private void EmitCall(int place, Form form)
    {
        int[] operands = _sequence.Operands[place];
        Instruction instruction = _instructions[place] ??= _sequence.Nodes[place].Lower(operands, place);
        MethodInfo? method = OfMath(form, operands.Length) ?? instruction.Method;
        if (method is null)
        {
            EmitNodeCall(place, operands);
            return;
        }
        if (method.GetParameters().Length > operands.Length)
            _code.Emit(OpCodes.Ldc_I4, form.Index!.Value);
        foreach (int operand in operands)
            Emit(operand);
        _code.Emit(OpCodes.Call, method);
    }

    // The framework's own method is an intrinsic more often than the rule's.
    private static MethodInfo? OfMath(Form form, int operands) =>
        form.Index is null && form.Rule?.CSharp is string name && name.StartsWith("Math.", StringComparison.Ordinal)
            ? typeof(Math).GetMethod(name[5..], [.. Enumerable.Repeat(typeof(double), operands)])
            : null;

    private void EmitNodeCall(int place, int[] operands)
    {
        _code.Emit(OpCodes.Ldarg_0);
        _code.Emit(OpCodes.Ldc_I4, _calls.Count);
        _code.Emit(OpCodes.Ldelem_Ref);
        _calls.Add(new(_sequence.Nodes[place]));
        _code.Emit(OpCodes.Ldc_I4, operands.Length);
        _code.Emit(OpCodes.Newarr, typeof(double));
        for (int i = 0; i < operands.Length; i++)
        {
            _code.Emit(OpCodes.Dup);
            _code.Emit(OpCodes.Ldc_I4, i);
            Emit(operands[i]);
            _code.Emit(OpCodes.Stelem_R8);
        }
        _code.Emit(OpCodes.Call, s_invoke);
    }

    private static readonly MethodInfo s_invoke = ((Func<double[], double>)new NodeCall(0.0).Invoke).Method;
}
