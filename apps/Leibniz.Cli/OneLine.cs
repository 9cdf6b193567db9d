namespace Leibniz.Cli;

/// <summary>A message as one line for a user, who knows no parameters' names.</summary>
internal static class OneLine
{
    public static string Of(Exception error)
    {
        string message = error.Message;
        if (error is ArgumentException { ParamName: string name })
            message = message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);
        return Of(message);
    }

    public static string Of(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
