namespace Leibniz.Symbolic.Tests;

/// <summary>Formulas and their simple forms: identities of algebra, trigonometry and calculus texts, stated as facts.</summary>
internal static class KnownForms
{
    public static IEnumerable<(string Formula, string Form)> All() => [.. Algebra, .. Powers, .. Logarithms, .. Circular, .. Hyperbolic, .. Fractions, .. Numbers];

    private static readonly (string, string)[] Algebra =
    [
        ("x + x", "2*x"), ("x - x", "0"), ("3*x + 2*x", "5*x"), ("x*3 + y*3", "3*(x + y)"), ("x*x", "x^2"), ("x*x*x", "x^3"),
        ("a*x + b*x", "x*(a + b)"), ("x*y + y*x", "2*x*y"), ("x^2 + 2*x + 1", "(x + 1)^2"), ("x^2 - 2*x + 1", "(x - 1)^2"),
        ("(x + 1)^2 - x^2 - 2*x - 1", "0"), ("(a + b)*(a - b) - a^2 + b^2", "0"), ("(x + y)^2 - (x - y)^2", "4*x*y"),
        ("(x + y)^3 - x^3 - y^3", "3*x*y*(x + y)"), ("x*(y + z) - x*y", "x*z"), ("2*x^2 + 4*x", "2*x*(x + 2)"),
        ("-(x - y)", "y - x"), ("-x - y", "-x - y"), ("x - (y - z)", "x - y + z"), ("0*x + y", "y"), ("1*x", "x"), ("x + 0", "x"),
        ("x/1", "x"), ("0/x", "0"), ("--x", "x"), ("(x - 1)*(1 - x)", "-(x - 1)^2"), ("x*exp(x) + exp(x)", "exp(x)*(x + 1)"),
        ("(x^2 + 2*x*y + y^2)/(x + y)", "x + y"), ("x^4 + 4*x^3 + 6*x^2 + 4*x + 1", "(x + 1)^4"), ("x^3 - 3*x^2 + 3*x - 1", "(x - 1)^3"),
    ];

    private static readonly (string, string)[] Powers =
    [
        ("x^2*x^3", "x^5"), ("x^5/x^2", "x^3"), ("(x^2)^3", "x^6"), ("(x*y)^2/x", "x*y^2"), ("x^0", "1"), ("x^1", "x"),
        ("sqrt(x^2)", "abs(x)"), ("sqrt(x)*sqrt(x)", "x"), ("sqrt(x)^2", "x"), ("sqrt(4*x^2)", "2*abs(x)"), ("sqrt(x^2 + 2*x + 1)", "abs(x + 1)"),
        ("x*sqrt(x)", "x^1.5"), ("x/sqrt(x)", "sqrt(x)"), ("sqrt(x)/x", "1/sqrt(x)"), ("cbrt(x)^3", "x"), ("cbrt(x^3)", "x"), ("cbrt(8*x)", "2*cbrt(x)"),
        ("x/abs(x)", "sign(x)"), ("abs(x)^2", "x^2"), ("abs(-x)", "abs(x)"), ("abs(x*y)/abs(x)", "abs(y)"), ("abs(abs(x))", "abs(x)"),
        ("abs(exp(x))", "exp(x)"), ("x^n*x^m", "x^(m + n)"), ("2^x*2^y", "2^(x + y)"), ("(x^(1/3))^3", "x"), ("(x - 1)/(sqrt(x) - 1)", "sqrt(x) + 1"),
        ("(x^2)^(1/3)", "abs(x)^(2/3)"), ("sqrt(x^4)", "x^2"), ("hypot(x, y)^2", "x^2 + y^2"), ("1/(1 + sqrt(2))", "sqrt(2) - 1"),
        ("(1 + sqrt(5))/(1 - sqrt(5))", "(-sqrt(5) - 3)/2"), ("1/(sqrt(x + 1) - sqrt(x))", "sqrt(x) + sqrt(x + 1)"), ("1/(sqrt(x) + 1)", "1/(sqrt(x) + 1)"),
        ("1/(sqrt(2) + sqrt(3))", "sqrt(3) - sqrt(2)"), ("sqrt(3 + 2*sqrt(2))", "sqrt(2) + 1"), ("sqrt(5 - 2*sqrt(6))", "sqrt(3) - sqrt(2)"),
        ("6/sqrt(3)", "2*sqrt(3)"), ("(1 - x^2)/sqrt(1 - x^2)", "sqrt(1 - x^2)"),
    ];

    private static readonly (string, string)[] Logarithms =
    [
        ("exp(x)*exp(y)", "exp(x + y)"), ("exp(x)/exp(y)", "exp(x - y)"), ("exp(x)*exp(-x)", "1"), ("exp(2*x)/exp(x)", "exp(x)"), ("exp(x)^2", "exp(2*x)"),
        ("log(exp(x))", "x"), ("exp(log(x))", "x"), ("exp(2*log(x))", "x^2"), ("exp(-log(x))", "1/x"), ("log(1)", "0"), ("log(e)", "1"), ("exp(0)", "1"),
        ("log(x^2) - 2*log(abs(x))", "0"), ("log(x^3) - 3*log(x)", "0"), ("log(x) + log(y)", "log(x*y)"), ("log(x) - log(y)", "log(x/y)"),
        ("log(2*x) - log(x)", "log(2)"), ("log(8) - 3*log(2)", "0"), ("log(1/x)", "-log(x)"), ("log(x*exp(y))", "y + log(x)"),
        ("exp(2*x) - exp(x)^2", "0"), ("sqrt(exp(2*x))", "exp(x)"), ("log(x^2)", "log(x^2)"), ("log(sqrt(x))", "log(x)/2"), ("log(x^(1/3))", "log(x)/3"),
    ];

    private static readonly (string, string)[] Circular =
    [
        ("sin(x)^2 + cos(x)^2", "1"), ("1 - sin(x)^2", "cos(x)^2"), ("1 - cos(x)^2", "sin(x)^2"), ("cos(x)^2 - sin(x)^2", "cos(2*x)"),
        ("2*sin(x)*cos(x)", "sin(2*x)"), ("1 - 2*sin(x)^2", "cos(2*x)"), ("2*cos(x)^2 - 1", "cos(2*x)"), ("sin(-x)", "-sin(x)"), ("cos(-x)", "cos(x)"),
        ("tan(-x)", "-tan(x)"), ("sin(x)/cos(x)", "tan(x)"), ("tan(x)*cos(x)", "sin(x)"), ("sin(x)/tan(x)", "cos(x)"), ("(1 - cos(x)^2)/sin(x)", "sin(x)"),
        ("sin(x)^4 - cos(x)^4", "-cos(2*x)"), ("sin(x)*cos(y) + cos(x)*sin(y)", "sin(x + y)"), ("cos(x)*cos(y) - sin(x)*sin(y)", "cos(x + y)"),
        ("cos(x)*cos(y) + sin(x)*sin(y)", "cos(x - y)"), ("tan(x)*cos(x)^2/sin(x)", "cos(x)"), ("sin(asin(x))", "x"), ("cos(acos(x))", "x"),
        ("tan(atan(x))", "x"), ("sin(pi/6)", "0.5"), ("cos(pi/3)", "0.5"), ("sin(pi)", "0"), ("cos(pi)", "-1"), ("tan(pi/4)", "1"),
        ("sin(x + pi)", "-sin(x)"), ("cos(x + pi)", "-cos(x)"), ("sin(pi/2 - x)", "cos(x)"), ("sin(x + 2*pi)", "sin(x)"), ("asin(0.5)", "pi/6"),
        ("atan(1)", "pi/4"), ("acos(0)", "pi/2"), ("3*sin(x)^2 + 3*cos(x)^2 + y", "y + 3"), ("sin(x)^2 + cos(x)^2 + 1/y", "1/y + 1"),
        ("cos(x)/sin(x) + sin(x)/cos(x)", "2/sin(2*x)"), ("(sin(x) + cos(x))^2 - sin(2*x)", "1"),
        ("sin(2*x)/sin(x)", "2*cos(x)"), ("sin(3*x) - 3*sin(x) + 4*sin(x)^3", "0"), ("cos(2*x) + 2*sin(x)^2", "1"),
    ];

    private static readonly (string, string)[] Hyperbolic =
    [
        ("cosh(x)^2 - sinh(x)^2", "1"), ("(exp(x) + exp(-x))/2", "cosh(x)"), ("(exp(x) - exp(-x))/2", "sinh(x)"),
        ("(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)"), ("sinh(x) + cosh(x)", "exp(x)"), ("cosh(x) - sinh(x)", "exp(-x)"), ("sinh(x)/cosh(x)", "tanh(x)"),
        ("1/cosh(x)^2", "sech2(x)"), ("1 - tanh(x)^2", "sech2(x)"), ("2*sinh(x)*cosh(x)", "sinh(2*x)"), ("sinh(-x)", "-sinh(x)"), ("cosh(-x)", "cosh(x)"),
        ("asinh(sinh(x))", "x"), ("sinh(asinh(x))", "x"), ("acosh(cosh(x))", "abs(x)"), ("tanh(atanh(x))", "x"), ("cosh(x)^2 + sinh(x)^2", "cosh(2*x)"),
    ];

    private static readonly (string, string)[] Fractions =
    [
        ("(x^2 - 1)/(x - 1)", "x + 1"), ("1/x + 1/x", "2/x"), ("x/y + z/y", "(x + z)/y"), ("1/(x + 1) + x/(x + 1)", "1"), ("x/x", "1"), ("x^2/x", "x"),
        ("1/(1/x)", "x"), ("(x/y)/(z/w)", "w*x/(y*z)"), ("1/(x + 1) + 1/(x - 1)", "2*x/(x^2 - 1)"), ("(x^3 - 1)/(x - 1)", "x^2 + x + 1"),
        ("(x*y + x)/(y + 1)", "x"), ("(x^2 - y^2)/(x + y)", "x - y"), ("(x^2 - y^2)/(x - y)^2", "(x + y)/(x - y)"),
        ("1/sqrt(1 - x^2) + x^2/(1 - x^2)^1.5", "(1 - x^2)^-1.5"), ("1/x^1.5", "x^-1.5"), ("x/3 + x/6", "x/2"), ("(2*x + 2)/(4*x + 4)", "0.5"), ("x/(2*x)", "0.5"),
        ("(x^2 + x)/(x^2 - 1)", "x/(x - 1)"), ("1/x - 1/(x + 1)", "1/(x*(x + 1))"),
    ];

    private static readonly (string, string)[] Numbers =
    [
        ("1/3 + 1/6", "0.5"), ("2/3 + 1/3", "1"), ("0.1*x + 0.2*x", "3*x/10"), ("0.1 + 0.2", "0.3"), ("0.1*3", "0.3"), ("0.3 - 0.1", "0.2"), ("sqrt(16)", "4"), ("sqrt(2)*sqrt(3)", "sqrt(6)"),
        ("sqrt(2)*sqrt(2)", "2"), ("sqrt(2) + sqrt(8)", "3*sqrt(2)"), ("sqrt(1/4)", "0.5"), ("8^(1/3)", "2"), ("27^(2/3)", "9"), ("cbrt(-8)", "-2"), ("2^10", "1024"),
        ("floor(7/2)", "3"), ("abs(-5)", "5"), ("max(2, 3)", "3"), ("sign(-2)", "-1"), ("sqrt(8)/sqrt(2)", "2"),
    ];
}
