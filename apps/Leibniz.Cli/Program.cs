using System.CommandLine;
using Leibniz.Cli.Commands;
using Leibniz.Cli.Commands.Images;
using Spectre.Console;

namespace Leibniz.Cli;

/// <summary>The command line: one class a command, in <c>Commands</c>.</summary>
internal static class Program
{
    private const int RedirectedWidth = 200;
    internal const int Failed = 1;
    internal const int Usage = 2;

    // What a shell reports of a program that SIGINT ended: 128 + 2.
    internal const int Interrupted = 130;

    // After Ctrl-C: a round of the slowest image method on a large picture, and the writing of it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    internal static int Main(string[] args)
    {
        // Tables in a file or a pipe have no terminal to fit.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = RedirectedWidth;
        var root = new RootCommand("Leibniz: exact derivatives of ordinary functions, in every mode.");
        root.Subcommands.Add(DiffCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());
        root.Subcommands.Add(SimplifyCommand.Make());
        root.Subcommands.Add(SeriesCommand.Make());
        root.Subcommands.Add(MatrixCommand.Make());
        root.Subcommands.Add(GraphCommand.Make());
        root.Subcommands.Add(FitCommand.Make());
        root.Subcommands.Add(ImageCommand.Make());
        root.Subcommands.Add(TourCommand.Make());
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                Console.Error.WriteLine("leibniz: " + OneLine.Of(error.Message));
            Console.Error.WriteLine("leibniz: see 'leibniz --help'.");
            return Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_patience });
        }
        catch (Exception error) when (error is UsageException or FormulaException)
        {
            Console.Error.WriteLine("leibniz: " + error.Message);
            return Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException or InvalidOperationException)
        {
            Console.Error.WriteLine("leibniz: " + OneLine.Of(error));
            return Failed;
        }
    }
}
