namespace Leibniz.Generator.Model;

/// <summary>A diagnostic, without a hold on the compiler's objects.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="File">The file; empty where there is none.</param>
/// <param name="Start">The place of the first character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last character.</param>
/// <param name="Arguments">What is put into the message.</param>
internal sealed record Notice(
    string Id, string File, int Start, int Length, int Line, int Column, int EndLine, int EndColumn, EquatableArray<string> Arguments);
