using System.IO.Compression;
using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Simulator;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>A small simulated district with its broken and late records, written once for all tests, and a place for their outputs.</summary>
public sealed class SimulatedDistrict : IDisposable
{
    private int folders;

    public SimulatedDistrict()
    {
        DistrictWriter.Write(new DistrictPlan { Seed = 20_251_105, Companies = 60, Days = 120 }, Root);
        Companies = DirectoryFile.Read(Path.Combine(Root, "enterprises.csv")).Companies;
        Officers = OfficersFile.Read(Path.Combine(Root, "officers.csv"));
        using var packed = new GZipStream(File.OpenRead(Packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        Lines = Split(plain.ToArray());
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("laborrisk-tests-").FullName;

    /// <summary>The events as the simulator packs them.</summary>
    public string Packed => Path.Combine(Root, "events.ndjson.gz");

    /// <summary>The events' lines, in order of arrival.</summary>
    public IReadOnlyList<byte[]> Lines { get; }

    public CompanyDirectory Companies { get; }

    public IReadOnlyList<Officer> Officers { get; }

    /// <summary>A new empty folder.</summary>
    public string Folder() => Directory.CreateDirectory(Path.Combine(Root, $"run-{Interlocked.Increment(ref folders)}")).FullName;

    /// <summary>Writes an event file into a folder of its own.</summary>
    public string EventFile(string name, IEnumerable<byte[]> lines)
    {
        var path = Path.Combine(Folder(), name);
        Write(path, lines);
        return path;
    }

    public static void Write(string path, IEnumerable<byte[]> lines)
    {
        using var file = File.Create(path);
        foreach (var line in lines)
        {
            file.Write(line);
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Event time of a line; <c>null</c> = it is broken.</summary>
    public static Instant? TimeOf(byte[] line)
    {
        try
        {
            using var record = JsonDocument.Parse(line);
            var field = record.RootElement.TryGetProperty("reportedAt", out var reported) ? reported : record.RootElement.GetProperty("at");
            return Instant.From(DateTimeOffset.Parse(field.GetString()!, null));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static List<byte[]> Split(byte[] all)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < all.Length;)
        {
            var length = all.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? all.Length - start : length;
            lines.Add(all[start..(start + length)]);
            start += length + 1;
        }

        return lines;
    }
}
