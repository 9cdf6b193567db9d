using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Writes a sequence of operations as one straight-line method: an operation used once stays on the evaluation
/// stack, one used more often has a local variable.</summary>
[RequiresDynamicCode("Makes a method at run time.")]
internal sealed partial class Emitter
{
    // Keeps the evaluation stack, and the recursion that fills it, shallow.
    private const int MostDepth = 24;

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

    private static readonly Type s_reference = typeof(double).MakeByRefType();
}
