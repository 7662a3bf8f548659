using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Simulator.Tests;

public sealed class DistrictFacts
{
    private static readonly DistrictPlan Small = new() { Seed = 11, Companies = 40, Days = 120 };

    [Fact]
    public void The_same_plan_makes_the_same_bytes_and_another_seed_others()
    {
        using var first = new TemporaryFolder();
        using var again = new TemporaryFolder();
        using var other = new TemporaryFolder();
        DistrictWriter.Write(Small, first.Path);
        DistrictWriter.Write(Small, again.Path);
        DistrictWriter.Write(Small with { Seed = 12 }, other.Path);
        Assert.All(Directory.GetFiles(first.Path).Select(Path.GetFileName), name =>
        {
            Assert.Equal(File.ReadAllBytes(first.File(name!)), File.ReadAllBytes(again.File(name!)));
        });
        Assert.NotEqual(File.ReadAllBytes(first.File("events.ndjson.gz")), File.ReadAllBytes(other.File("events.ndjson.gz")));
    }

    [Fact]
    public void Meta_counts_the_lines_and_every_query_has_its_true_topic()
    {
        using var folder = new TemporaryFolder();
        DistrictWriter.Write(Small, folder.Path);
        using var meta = JsonDocument.Parse(File.ReadAllBytes(folder.File("meta.json")));
        using var topics = JsonDocument.Parse(Unzip(folder.File("topics.json.gz")));
        var lines = Encoding.UTF8.GetString(Unzip(folder.File("events.ndjson.gz"))).TrimEnd('\n').Split('\n');
        Assert.Equal(meta.RootElement.GetProperty("events").GetInt32(), lines.Length);
        var known = topics.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);
        Assert.All(known.Values, name => Assert.True(Topics.TryParse(name, out _)));
        var queries = lines.Where(line => line.StartsWith("""{"type": "worker-query", "id": "000b-""", StringComparison.Ordinal)
            && line.EndsWith('}') && !line.Contains("-bad", StringComparison.Ordinal));
        Assert.All(queries, line => Assert.Contains(line[32..45], known));
    }

    [Fact]
    public void A_written_district_can_be_scored()
    {
        using var folder = new TemporaryFolder();
        using var run = new TemporaryFolder();
        DistrictWriter.Write(Small, folder.Path);
        SyntheticRun.Write(folder.Path, run.Path, 1, 500, 50);
        var (exit, output, error) = ReferenceScorer.Ours(folder.Path, run.Path);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("\"companies\": 40", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_heard_to_the_end()
    {
        using var folder = new TemporaryFolder();
        var heard = new List<double>();
        DistrictWriter.Write(Small with { Days = 10, Companies = 3 }, folder.Path, new Ear(heard));
        Assert.Equal(10, heard.Count);
        Assert.Equal(1, heard[^1]);
    }

    [Fact]
    public void A_plan_out_of_range_is_refused_by_name() =>
        Assert.Throws<ArgumentOutOfRangeException>("Companies", () => (Small with { Companies = 0 }).Checked());

    [SharedFact]
    public void The_files_have_the_shape_of_the_labelled_district()
    {
        using var folder = new TemporaryFolder();
        DistrictWriter.Write(Small with { Companies = DistrictPlan.DefaultCompanies, Days = DistrictPlan.DefaultDays }, folder.Path);
        var dev = SharedData.Path("data", "district-dev");
        Assert.Equal(Directory.GetFiles(dev).Select(Path.GetFileName).Order(), Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        foreach (var name in new[] { "enterprises.csv", "officers.csv" })
        {
            Assert.Equal(File.ReadLines(Path.Combine(dev, name)).First(), File.ReadLines(folder.File(name)).First());
        }

        Assert.Equal(Shapes(dev), Shapes(folder.Path));
        Assert.Equal(LineShapes(Path.Combine(dev, "events.ndjson.gz")), LineShapes(folder.File("events.ndjson.gz")));
    }

    /// <summary>Keys in their order.</summary>
    private static string[] Shapes(string district)
    {
        using var first = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(district, "meta.json")));
        using var second = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(district, "incidents.json")));
        return
        [
            Keys(first.RootElement), Keys(first.RootElement.GetProperty("bad")), Keys(second.RootElement),
            Keys(second.RootElement.GetProperty("incidents")[0]),
        ];
    }

    /// <summary>The keys of good records: each way they occur, for each type.</summary>
    private static SortedSet<string> LineShapes(string path)
    {
        var shapes = new SortedSet<string>(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(Unzip(path)).Split('\n');
        foreach (var line in lines.Where(line => line.EndsWith('}') && line.Length < 2_000 && !line.Contains('\uFFFD')))
        {
            var utf8 = Encoding.UTF8.GetBytes(line);
            using var record = JsonDocument.Parse(utf8);
            var id = record.RootElement.TryGetProperty("id", out var value) ? value.GetString()! : "-";
            if (id.Length > 8 && id.Count(letter => letter == '-') == 1 && id.Length <= 64)
            {
                shapes.Add($"{record.RootElement.GetProperty("type").GetString()}: {Keys(record.RootElement)}");
            }
        }

        return shapes;
    }

    private static string Keys(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(field => field.Name));

    private static byte[] Unzip(string path)
    {
        using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    private sealed class Ear(List<double> heard) : IProgress<double>
    {
        public void Report(double value) => heard.Add(value);
    }
}
