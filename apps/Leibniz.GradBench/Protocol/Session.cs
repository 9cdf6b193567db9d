using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>Answers an eval's messages: one JSON object a line in, one a line out, with the same <c>id</c>.</summary>
/// <remarks>
/// <c>define</c> is answered with whether the module is known; <c>evaluate</c> with the output and a timing named
/// <c>evaluate</c> for each run, or with an error; every other kind with the <c>id</c> alone, <c>start</c> with the tool's
/// name beside it. An input that cannot be read is an error in the response, never the end of the session.
/// </remarks>
/// <param name="modules">The modules, by name.</param>
internal sealed class Session(IReadOnlyDictionary<string, IModule> modules)
{
    /// <summary>Answers until the input ends.</summary>
    /// <param name="input">The messages.</param>
    /// <param name="output">Receives the responses, flushed after each.</param>
    /// <exception cref="JsonException">A line is not a message.</exception>
    public void Run(TextReader input, Stream output)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            using var writer = new Utf8JsonWriter(output);
            Answer(JsonSerializer.Deserialize(line, GradBenchJson.Default.Message)!, writer);
            writer.Flush();
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }

    private void Answer(Message message, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", message.Id);
        switch (message.Kind)
        {
            case "start":
                writer.WriteString("tool", "leibniz");
                break;
            case "define":
                bool known = modules.ContainsKey(message.Module ?? "");
                writer.WriteBoolean("success", known);
                if (!known)
                    writer.WriteString("error", $"There is no module {message.Module}; there are {string.Join(", ", modules.Keys)}.");
                break;
            case "evaluate":
                Evaluate(message, writer);
                break;
        }
        writer.WriteEndObject();
    }

    private void Evaluate(Message message, Utf8JsonWriter writer)
    {
        List<long> times;
        JsonElement output;
        try
        {
            if (!modules.TryGetValue(message.Module ?? "", out IModule? module)
                || module.Prepare(message.Function ?? "", message.Input) is not { } function)
            {
                throw new ArgumentException($"There is no function {message.Module}.{message.Function}.");
            }
            times = Runs.Of(message.Input).Time(function);
            output = Output(function);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidOperationException
            or ArithmeticException or IndexOutOfRangeException or NotSupportedException or KeyNotFoundException or FormatException)
        {
            writer.WriteBoolean("success", false);
            writer.WriteString("error", exception.Message);
            return;
        }
        writer.WriteBoolean("success", true);
        writer.WritePropertyName("output");
        output.WriteTo(writer);
        writer.WriteStartArray("timings");
        foreach (long time in times)
        {
            writer.WriteStartObject();
            writer.WriteString("name", "evaluate");
            writer.WriteNumber("nanoseconds", time);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    // The output is written apart, so that one that JSON cannot hold, such as NaN, leaves no half a response behind.
    private static JsonElement Output(Prepared function)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            function.WriteOutput(writer);
        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
