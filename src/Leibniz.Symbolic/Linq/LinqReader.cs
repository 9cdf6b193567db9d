using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Reads an expression tree of the framework as a formula.</summary>
internal sealed class LinqReader
{
    private readonly Dictionary<ParameterExpression, Expr> _parameters = [];
    private readonly LambdaExpression _lambda;

    private LinqReader(LambdaExpression lambda) => _lambda = lambda;

    /// <summary>The formula, and the names of its variables in the order of the parameters.</summary>
    /// <exception cref="NotSupportedException">A node is no formula; it is named.</exception>
    public static (Expr Formula, string[] Variables) Read(LambdaExpression lambda)
    {
        var reader = new LinqReader(lambda);
        var names = new string[lambda.Parameters.Count];
        for (int i = 0; i < names.Length; i++)
        {
            ParameterExpression parameter = lambda.Parameters[i];
            if (parameter.Type != typeof(double))
                throw reader.Unsupported(parameter, "a parameter of type double");
            // Parameters of one name, or of none, are told apart.
            names[i] = parameter.Name ?? "x";
            while (names.AsSpan(0, i).Contains(names[i]))
                names[i] += "_";
            reader._parameters[parameter] = Expr.Variable(names[i]);
        }
        return (reader.Visit(lambda.Body), names);
    }

    private Expr Visit(Expression node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            ConstantExpression { Value: IConvertible value } when IsNumber(node.Type) => value.ToDouble(CultureInfo.InvariantCulture),
            ParameterExpression parameter => _parameters.TryGetValue(parameter, out Expr? variable)
                ? variable
                : throw Unsupported(node, "a parameter of the function"),
            UnaryExpression unary => VisitUnary(unary),
            BinaryExpression { Method: null or { IsSpecialName: true } } binary => VisitBinary(binary),
            ConditionalExpression choice => Test(choice.Test).Choose(Visit(choice.IfTrue), Visit(choice.IfFalse)),
            MethodCallExpression { Object: null } call => VisitCall(call),
            MemberExpression member when Captured(member) is IConvertible value && IsNumber(member.Type) =>
                value.ToDouble(CultureInfo.InvariantCulture),
            _ => throw Unsupported(node, "arithmetic, a function with a rule, a choice or a captured number"),
        };
    }

    private Expr VisitUnary(UnaryExpression node) => node.NodeType switch
    {
        ExpressionType.Negate or ExpressionType.NegateChecked => Expr.Unary<Negate>(Visit(node.Operand)),
        ExpressionType.UnaryPlus => Visit(node.Operand),
        // A conversion to double changes no number that a formula can have; one from double would truncate.
        ExpressionType.Convert or ExpressionType.ConvertChecked when IsNumber(node.Operand.Type) && node.Type == typeof(double) =>
            Visit(node.Operand),
        _ => throw Unsupported(node, "a negative, or a conversion to double"),
    };

    private Expr VisitBinary(BinaryExpression node)
    {
        if (node.Type != typeof(double))
            throw Unsupported(node, "an operation on doubles");
        Expr left = Visit(node.Left), right = Visit(node.Right);
        return node.NodeType switch
        {
            ExpressionType.Add => Expr.Binary<Add>(left, right),
            ExpressionType.Subtract => Expr.Binary<Subtract>(left, right),
            ExpressionType.Multiply => Expr.Binary<Multiply>(left, right),
            ExpressionType.Divide => Expr.Binary<Divide>(left, right),
            ExpressionType.Modulo => Expr.Binary<Remainder>(left, right),
            ExpressionType.Power => Expr.Binary<Pow>(left, right),
            _ => throw Unsupported(node, "+, -, *, / or %"),
        };
    }

    private Expr VisitCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Special) && node.Method.Name == nameof(Special.Pow)
            && node.Arguments[1] is ConstantExpression { Value: int power })
            return Expr.Indexed<PowInteger>(power, Visit(node.Arguments[0]));
        Func<Expr[], Expr> rule = LinqMethods.Shared.RuleOf(node.Method)
            ?? throw Unsupported(node, "a function that a rule stands for");
        return rule([.. node.Arguments.Select(Visit)]);
    }

    private Condition Test(Expression node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                return !Test(not.Operand);
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and:
                return Test(and.Left) & Test(and.Right);
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or:
                return Test(or.Left) | Test(or.Right);
            case BinaryExpression comparison when IsNumber(comparison.Left.Type):
                Expr a = Visit(comparison.Left), b = Visit(comparison.Right);
                return comparison.NodeType switch
                {
                    ExpressionType.LessThan => Condition.Less(a, b),
                    ExpressionType.LessThanOrEqual => Condition.LessOrEqual(a, b),
                    ExpressionType.GreaterThan => Condition.Greater(a, b),
                    ExpressionType.GreaterThanOrEqual => Condition.GreaterOrEqual(a, b),
                    ExpressionType.Equal => Condition.Equal(a, b),
                    ExpressionType.NotEqual => Condition.NotEqual(a, b),
                    _ => throw Unsupported(node, "a comparison"),
                };
            default:
                throw Unsupported(node, "comparisons joined by &&, || and !");
        }
    }

    // The value of a captured local variable, a field or a property; null where it depends on more.
    private static object? Captured(MemberExpression member)
    {
        object? owner = member.Expression switch
        {
            null => null,
            ConstantExpression constant => constant.Value,
            MemberExpression inner => Captured(inner),
            _ => null,
        };
        if (member.Expression is not null && owner is null)
            return null;
        return member.Member switch
        {
            FieldInfo field => field.GetValue(owner),
            PropertyInfo property => property.GetValue(owner),
            _ => null,
        };
    }

    private static bool IsNumber(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(int) || type == typeof(long) || type == typeof(short)
        || type == typeof(byte) || type == typeof(uint) || type == typeof(ulong) || type == typeof(ushort) || type == typeof(sbyte);

    private NotSupportedException Unsupported(Expression node, string expected) => new(
        $"Symbolic: {node.NodeType} «{node}» of type {node.Type.Name} cannot be differentiated. Expected {expected}. In {_lambda}.");
}
