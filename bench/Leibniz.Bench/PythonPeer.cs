using System.ComponentModel;
using System.Diagnostics;

namespace Leibniz.Bench;

/// <summary>Runs a Python program of the bench folder that measures the same work with another library.</summary>
internal static class PythonPeer
{
    /// <summary>What the program prints, a line each; empty where there is no such Python, or the program fails (it lacks the
    /// library).</summary>
    /// <param name="python">The Python to run.</param>
    /// <param name="script">The program, relative to the folder bench.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">The lines it is given on its standard input.</param>
    public static string[] Lines(string python, string script, IEnumerable<string> arguments, params IEnumerable<string> input)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(DataFolder.Path(".."), "bench", script));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            foreach (string line in input)
                process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    /// <summary>As <see cref="Lines"/>, for a program that reads a file of binary data, named by its first argument; the file
    /// lasts as long as the program runs.</summary>
    public static string[] LinesOnData(string python, string script, Action<BinaryWriter> write, IEnumerable<string> arguments)
    {
        string data = Path.Combine(Path.GetTempPath(), $"leibniz-bench-{Environment.ProcessId}.bin");
        try
        {
            using (var writer = new BinaryWriter(File.Create(data)))
                write(writer);
            return Lines(python, script, [data, .. arguments]);
        }
        finally
        {
            File.Delete(data);
        }
    }
}
