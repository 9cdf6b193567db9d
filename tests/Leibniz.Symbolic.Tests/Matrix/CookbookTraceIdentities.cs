namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>Matrix Cookbook, section 2.5.</summary>
internal static class CookbookTraceIdentities
{
    public static readonly MatrixIdentity[] Rows =
    [
        new("C 99, F by entries", 'G', "tr(sin(X))", "X", "diag(diag(cos(X)))"),
        new("C 100", 'G', "tr(X)", "X", "eye(n)", "X=n,n"),
        new("C 101", 'G', "tr(X*A)", "X", "A'"),
        new("C 102", 'G', "tr(A*X*B)", "X", "A'*B'"),
        new("C 103", 'G', "tr(A*X'*B)", "X", "B*A"),
        new("C 104", 'G', "tr(X'*A)", "X", "A"),
        new("C 105", 'G', "tr(A*X')", "X", "A"),
        new("C 106", 'G', "tr(kron(A, X))", "X", "tr(A)*eye(n)", "X=n,n A=m,m"),
        new("C 107", 'G', "tr(X^2)", "X", "2*X'"),
        new("C 108", 'G', "tr(X^2*B)", "X", "(X*B + B*X)'"),
        new("C 109", 'G', "tr(X'*B*X)", "X", "B*X + B'*X"),
        new("C 110", 'G', "tr(B*X*X')", "X", "B*X + B'*X"),
        new("C 111", 'G', "tr(X*X'*B)", "X", "B*X + B'*X"),
        new("C 112", 'G', "tr(X*B*X')", "X", "X*B' + X*B"),
        new("C 113", 'G', "tr(B*X'*X)", "X", "X*B' + X*B"),
        new("C 114", 'G', "tr(X'*X*B)", "X", "X*B' + X*B"),
        new("C 115", 'G', "tr(A*X*B*X)", "X", "A'*X'*B' + B'*X'*A'"),
        new("C 116", 'G', "tr(X'*X)", "X", "2*X"),
        new("C 116, the other way", 'G', "tr(X*X')", "X", "2*X"),
        new("C 117", 'G', "tr(B'*X'*C*X*B)", "X", "C'*X*B*B' + C*X*B*B'"),
        new("C 118", 'G', "tr(X'*B*X*C)", "X", "B*X*C + B'*X*C'"),
        new("C 119", 'G', "tr(A*X*B*X'*C)", "X", "A'*C'*X*B' + C*A*X*B"),
        new("C 120", 'G', "tr((A*X*B + C)*(A*X*B + C)')", "X", "2*A'*(A*X*B + C)*B'"),
        new("C 121", 'G', "tr(kron(X, X))", "X", "2*tr(X)*eye(n)", "X=n,n"),
        new("C 122, k = 4", 'G', "tr(X^4)", "X", "4*(X^3)'"),
        new("C 122, k = 5", 'G', "tr(X^5)", "X", "5*(X^4)'"),
        new("C 123, k = 3", 'G', "tr(A*X^3)", "X", "(A*X^2 + X*A*X + X^2*A)'"),
        new("C 124", 'G', "tr(B'*X'*C*X*X'*C*X*B)", "X", "C*X*X'*C*X*B*B' + C'*X*B*B'*X'*C'*X + C*X*B*B'*X'*C*X + C'*X*X'*C'*X*B*B'"),
        new("C 125", 'G', "tr(A*inv(X)*B)", "X", "-inv(X)'*A'*B'*inv(X)'"),
        new("C 126", 'G', "tr(inv(X'*C*X)*A)", "X", "-(C*X*inv(X'*C*X))*(A + A')*inv(X'*C*X)", "X=m,n C=symmetric"),
        new("C 127", 'G', "tr(inv(X'*C*X)*(X'*B*X))", "X", "-2*C*X*inv(X'*C*X)*X'*B*X*inv(X'*C*X) + 2*B*X*inv(X'*C*X)", "X=m,n B=symmetric C=symmetric"),
        new("C 128", 'G', "tr(inv(A + X'*C*X)*(X'*B*X))", "X", "-2*C*X*inv(A + X'*C*X)*X'*B*X*inv(A + X'*C*X) + 2*B*X*inv(A + X'*C*X)", "X=m,n A=symmetric B=symmetric C=symmetric"),
    ];
}
