using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Writes a sequence of operations as one straight-line method: an operation used once stays on the evaluation
/// stack, one used more often has a local variable.</summary>
[RequiresDynamicCode("Makes a method at run time.")]
internal sealed class Emitter
{
    // Keeps the evaluation stack, and the recursion that fills it, shallow.
    private const int MostDepth = 24;

    // The largest power that is written as products.
    private const int MostFactors = 4;

    private readonly Sequence _sequence;
    private readonly Instruction?[] _instructions;
    private readonly bool[] _isExact;
    private readonly Dictionary<string, int> _variables;
    private readonly ILGenerator _code;
    private readonly LocalBuilder?[] _locals;
    private readonly List<NodeCall> _calls = [];
    private readonly bool _byReference;
    private readonly int _variableCount;

    private Emitter(Sequence sequence, IReadOnlyList<string> variables, bool[] isExact, ILGenerator code, bool byReference)
    {
        _sequence = sequence;
        _isExact = isExact;
        _code = code;
        _byReference = byReference;
        _variableCount = variables.Count;
        _variables = new(StringComparer.Ordinal);
        for (int i = 0; i < variables.Count; i++)
            _variables.TryAdd(variables[i], i);
        _locals = new LocalBuilder?[sequence.Nodes.Count];
        _instructions = new Instruction?[sequence.Nodes.Count];
    }

    /// <summary>Compiles all results, over references.</summary>
    /// <param name="sequence">The operations.</param>
    /// <param name="variables">The variables, in the order in which they are read.</param>
    /// <param name="isExact">For each operation, whether 0 must win in it.</param>
    public static RawFunction CompileRaw(Sequence sequence, IReadOnlyList<string> variables, bool[] isExact) =>
        (RawFunction)Compile(sequence, variables, isExact, typeof(RawFunction), byReference: true);

    /// <summary>Compiles the first result as a delegate of as many numbers as there are variables.</summary>
    public static Delegate CompileScalar(Sequence sequence, IReadOnlyList<string> variables, bool[] isExact, Type type) =>
        Compile(sequence, variables, isExact, type, byReference: false);

    private static Delegate Compile(
        Sequence sequence, IReadOnlyList<string> variables, bool[] isExact, Type type, bool byReference)
    {
        Type[] parameters = byReference
            ? [typeof(NodeCall[]), s_reference, s_reference, s_reference]
            : [typeof(NodeCall[]), .. Enumerable.Repeat(typeof(double), variables.Count)];
        var method = new DynamicMethod("Formula", typeof(double), parameters, typeof(Emitter).Module, skipVisibility: true);
        var emitter = new Emitter(sequence, variables, isExact, method.GetILGenerator(), byReference);
        emitter.EmitAll();
        return method.CreateDelegate(type, emitter._calls.ToArray());
    }

    private void EmitAll()
    {
        int count = _sequence.Nodes.Count;
        int[] depth = new int[count];
        for (int i = 0; i < count; i++)
        {
            int[] operands = _sequence.Operands[i];
            if (operands.Length == 0)
                continue;
            foreach (int operand in operands)
                depth[i] = Math.Max(depth[i], depth[operand] + 1);
            if (_sequence.Uses[i] < 2 && depth[i] < MostDepth)
                continue;
            Emit(i);
            _locals[i] = _code.DeclareLocal(typeof(double));
            _code.Emit(OpCodes.Stloc, _locals[i]!);
            depth[i] = 0;
        }
        for (int i = 1; i < _sequence.Results.Length && _byReference; i++)
        {
            bool isGradient = i <= _variableCount;
            _code.Emit(isGradient ? OpCodes.Ldarg_2 : OpCodes.Ldarg_3);
            EmitOffset(isGradient ? i - 1 : i - 1 - _variableCount);
            Emit(_sequence.Results[i]);
            _code.Emit(OpCodes.Stind_R8);
        }
        Emit(_sequence.Results[0]);
        _code.Emit(OpCodes.Ret);
    }

    private void EmitOffset(int place)
    {
        if (place == 0)
            return;
        _code.Emit(OpCodes.Ldc_I4, place * sizeof(double));
        _code.Emit(OpCodes.Conv_I);
        _code.Emit(OpCodes.Add);
    }

    private void Emit(int place)
    {
        Form form = _sequence.Forms[place];
        if (_locals[place] is LocalBuilder local)
            _code.Emit(OpCodes.Ldloc, local);
        else if (form.Kind == FormKind.Number)
            _code.Emit(OpCodes.Ldc_R8, form.Value);
        else if (form.Kind == FormKind.Variable)
            EmitVariable(_variables[form.Name]);
        else if (form.Kind == FormKind.Choice)
            EmitChoice(form.Relation, _sequence.Operands[place]);
        else if (!TryArithmetic(place, form))
            EmitCall(place, form);
    }

    private void EmitVariable(int variable)
    {
        if (!_byReference)
        {
            _code.Emit(OpCodes.Ldarg, (short)(variable + 1));
            return;
        }
        _code.Emit(OpCodes.Ldarg_1);
        EmitOffset(variable);
        _code.Emit(OpCodes.Ldind_R8);
    }

    private void EmitChoice(Relation relation, int[] operands)
    {
        Label otherwise = _code.DefineLabel(), end = _code.DefineLabel();
        Emit(operands[0]);
        Emit(operands[1]);
        // Unordered is false, as in C#.
        _code.Emit(relation switch { Relation.Less => OpCodes.Bge_Un, Relation.LessOrEqual => OpCodes.Bgt_Un, _ => OpCodes.Bne_Un }, otherwise);
        Emit(operands[2]);
        _code.Emit(OpCodes.Br, end);
        _code.MarkLabel(otherwise);
        Emit(operands[3]);
        _code.MarkLabel(end);
    }

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

    private static readonly Type s_reference = typeof(double).MakeByRefType();

    private static readonly MethodInfo s_invoke = ((Func<double[], double>)new NodeCall(0.0).Invoke).Method;
}
