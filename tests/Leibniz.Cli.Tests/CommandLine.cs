namespace Leibniz.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
public static class CommandLine
{
    private static readonly Lock s_console = new();

    public static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        lock (s_console)
        {
            (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
            using StringWriter capturedOutput = new(), capturedError = new();
            Console.SetOut(capturedOutput);
            Console.SetError(capturedError);
            try
            {
                int exit = Program.Main(arguments);
                return (exit, capturedOutput.ToString(), capturedError.ToString());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The folder of Leibniz.slnx was not found upwards.");
    }
}
