using System.IO.Compression;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary><c>./monitor simulate</c>: writes a labelled district, the same bytes for the same plan.</summary>
public static class DistrictWriter
{
    /// <summary>Writes enterprises.csv, officers.csv, incidents.json, events.ndjson.gz, topics.json.gz and meta.json; replaces old ones.</summary>
    /// <param name="progress">Hears the share done, 0..1, after every day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan is out of range.</exception>
    public static void Write(DistrictPlan plan, string directory, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var timeline = new DistrictTimeline(plan);
        Directory.CreateDirectory(directory);
        DirectoryFiles.Write(timeline.Companies, Naming.Plain, directory);
        LabelFiles.WriteIncidents(timeline, Path.Combine(directory, "incidents.json"));
        var events = WriteEvents(timeline, directory, progress);
        LabelFiles.WriteMeta(timeline, events, Path.Combine(directory, "meta.json"));
    }

    private static long WriteEvents(DistrictTimeline timeline, string directory, IProgress<double>? progress)
    {
        using var events = Compressed(Path.Combine(directory, "events.ndjson.gz"));
        using var topics = new StreamWriter(Compressed(Path.Combine(directory, "topics.json.gz")), new UTF8Encoding(false));
        var lines = 0L;
        var separator = "{";
        for (var day = 0; day < timeline.Plan.Days; day++)
        {
            foreach (var arrival in timeline.Day(day))
            {
                events.Write(arrival.Line);
                events.WriteByte((byte)'\n');
                lines++;
            }

            foreach (var (id, topic) in timeline.TakeTopics())
            {
                topics.Write($"{separator}\"{id}\": \"{topic.Name()}\"");
                separator = ", ";
            }

            progress?.Report((day + 1.0) / timeline.Plan.Days);
        }

        topics.Write(separator == "{" ? "{}" : "}");
        return lines;
    }

    private static GZipStream Compressed(string path) => new(File.Create(path), CompressionLevel.Optimal);
}
