namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>A derivative as a book states it.</summary>
/// <param name="Source">C: Petersen and Pedersen, The Matrix Cookbook (November 15, 2012), by equation. M: Magnus and
/// Neudecker, Matrix Differential Calculus with Applications in Statistics and Econometrics (3rd ed.), by chapter and
/// section. E: elementary, by the rule it follows from.</param>
/// <param name="Kind">G: gradient, Jacobian or derivative by a scalar; V: Jacobian of vec by vec; H: Hessian.</param>
/// <param name="Function">The function.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Expected">The book's form.</param>
/// <param name="Declarations">Shapes and structure, as A=m,n or A=symmetric.</param>
public sealed record MatrixIdentity(string Source, char Kind, string Function, string Variable, string Expected, string Declarations = "")
{
    public static IEnumerable<MatrixIdentity> All() =>
        [.. CookbookIdentities.Rows, .. CookbookTraceIdentities.Rows, .. MagnusNeudeckerIdentities.Rows, .. FunctionIdentities.Rows];

    public MatrixDeclarations Declare() => Declare(new(), Declarations);

    /// <summary>Declarations by which the expected form has the shapes of the function's symbols.</summary>
    public static MatrixDeclarations DeclareAs(MatrixExpr function)
    {
        var declarations = new MatrixDeclarations();
        foreach ((string name, Shape shape, MatrixStructure structure) in function.SymbolShapes)
            declarations.WithShape(name, $"{shape.Rows},{shape.Columns}").WithStructure(name, structure);
        return declarations;
    }

    /// <summary>The derivative, and the book's form with the shapes of the function's symbols.</summary>
    public MatrixDerivative Derive(out MatrixExpr expected)
    {
        MatrixExpr function = MatrixFormula.Parse(Function, Declare());
        expected = MatrixFormula.Parse(Expected, DeclareAs(function));
        return Kind switch
        {
            'H' => MatrixDerivatives.Hessian(function, Variable),
            'V' => MatrixDerivatives.VecJacobian(function, Variable),
            _ => MatrixDerivatives.Of(function, Variable),
        };
    }

    private static MatrixDeclarations Declare(MatrixDeclarations declarations, string text)
    {
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=');
            bool isShape = pair[1].Contains(',', StringComparison.Ordinal) || pair[1].Length == 1 || pair[1] == "scalar";
            if (isShape)
                declarations.WithShape(pair[0], pair[1]);
            else
                declarations.WithStructure(pair[0], pair[1]);
        }
        return declarations;
    }
}
