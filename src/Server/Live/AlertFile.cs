using System.Buffers;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;
using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>
/// A book of alerts that is a file of the contract's lines, durable and without repeats. What stands where no ledger is configured.
/// </summary>
internal sealed class AlertFile : IAlertBook, IDisposable
{
    private readonly FileStream file;
    private readonly ArrayBufferWriter<byte> lines = new();
    private readonly NdjsonWriter writer;
    private readonly HashSet<(string AlertId, string Transition, string At, string Level)> known = [];

    /// <summary>Opens the file and cuts off a line that a crash left unfinished.</summary>
    public AlertFile(string path, CompanyDirectory companies)
    {
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        writer = new NdjsonWriter(lines, companies);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        foreach (var line in bytes.AsSpan(0, whole).Split((byte)'\n'))
        {
            if (!bytes.AsSpan(line).IsEmpty)
            {
                known.Add(KeyOf(bytes.AsMemory(line)));
            }
        }

        file.SetLength(whole);
        file.Position = whole;
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    public void Record(IReadOnlyList<RecordedTransition> steps)
    {
        foreach (var step in steps.Select(each => each.Step))
        {
            if (known.Add((step.AlertId, step.Transition.Name(), step.At.ToString(), step.Level.Name())))
            {
                writer.Write(step);
            }
        }

        if (lines.WrittenCount > 0)
        {
            file.Write(lines.WrittenSpan);
            file.Flush(flushToDisk: true);
            lines.ResetWrittenCount();
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }

    private static (string AlertId, string Transition, string At, string Level) KeyOf(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        return (Text("alertId"), Text("transition"), Text("at"), Text("level"));

        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
    }
}
