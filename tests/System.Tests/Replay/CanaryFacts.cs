using System.Text;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>Accounts and texts that cannot be mistaken are planted in every kind of record; nothing that a run leaves may hold them.</summary>
[Collection(ReplayTests.Name)]
public sealed class CanaryFacts(SimulatedDistrict district)
{
    private const string Account = "canary-account-7Q";
    private const string Words = "金丝雀暗语珊瑚企业拖欠工资怎么办";
    private const string Id = "canary-id-4Z";

    [Fact]
    public void No_output_and_no_state_holds_an_account_or_a_text()
    {
        var ran = district.Replay([Planted()], checkpointEvery: 40);

        Assert.True(ran.Summary!.DeadLetters.Values.Count(number => number > 0) >= 7, "Too few kinds of dead letters to mean anything.");
        Assert.Contains("workersBand", ran.Written.Scores, StringComparison.Ordinal);
        Assert.Empty(Canaries(ran.Folder));
    }

    [Fact]
    public void Nor_does_a_run_that_was_cut_off_between_two_checkpoints()
    {
        var events = Planted();
        var whole = district.Replay([events]).Outcomes;
        foreach (var cut in (int[])[whole / 5, whole / 2, whole - 3])
        {
            var ran = district.Replay([events], cutAfter: cut, checkpointEvery: 100);

            Assert.True(File.Exists(Path.Combine(ran.Folder, "state", "checkpoint")));
            Assert.Empty(Canaries(ran.Folder));
        }
    }

    [Fact]
    public async Task Nor_does_the_process_say_or_leave_one_while_it_runs_or_when_it_is_killed()
    {
        var folder = district.Folder();
        using var child = Child.Replay(district, folder, [], Planted(), checkpointEvery: 30);

        await child.KillAtAsync(Path.Combine(folder, "state", "checkpoint"), 3);

        var (_, output, error) = await child.EndAsync();
        Assert.Empty(Canaries(folder));
        Assert.Empty(Canaries(Encoding.UTF8.GetBytes(output + error)));
    }

    [Fact]
    public async Task Nor_when_it_fails_in_the_middle_of_its_input()
    {
        var folder = district.Folder();
        var packed = Path.Combine(district.Folder(), "broken.ndjson.gz");
        await File.WriteAllBytesAsync(packed, CutShort(await File.ReadAllBytesAsync(Planted())));
        using var child = Child.Replay(district, folder, [], packed, checkpointEvery: 30);

        var (exitCode, output, error) = await child.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Empty(Canaries(folder));
        Assert.Empty(Canaries(Encoding.UTF8.GetBytes(output + error)));
    }

    [Fact]
    public void A_canary_in_a_file_is_found_however_it_is_written()
    {
        foreach (var form in Forms())
        {
            var folder = district.Folder();
            File.WriteAllBytes(Path.Combine(folder, "leak"), [1, 2, 3, .. form, 4]);

            Assert.NotEmpty(Canaries(folder));
        }
    }

    /// <summary>Every account and text is a canary; so is every account, text and id of a broken record of each kind.</summary>
    private string Planted()
    {
        var lines = new List<byte[]>();
        var worker = 0;
        foreach (var line in district.Lines)
        {
            lines.Add(line);
            if (SimulatedDistrict.TimeOf(line) is not null && ++worker % 5 == 0)
            {
                lines.AddRange(Broken(worker, line).Select(Encoding.UTF8.GetBytes));
            }
        }

        return district.EventFile("events.ndjson", lines.Select(Replant));
    }

    private IEnumerable<string> Broken(int number, byte[] line)
    {
        var at = SimulatedDistrict.TimeOf(line)!.Value;
        var company = district.Companies[number % 3].Id;
        string Query(string id, string account, string text) =>
            $"{{\"type\":\"worker-query\",\"id\":\"{id}\",\"enterpriseId\":\"{company}\","
            + $"\"workerId\":\"{account}\",\"text\":\"{text}\",\"at\":\"{at}\"}}";

        var account = $"{Account}-{number}";
        var id = $"{Id}-{number}";
        yield return Query(id, account, Words);
        yield return (number / 5 % 12) switch
        {
            0 => Query(id + "a", account, Words)[..^9],
            1 => Query(id + "b", account, Words).Replace("worker-query", Words, StringComparison.Ordinal),
            2 => Query(id + "c", account, Words).Replace(company, Account + "X", StringComparison.Ordinal),
            3 => Query(id + "d", account, string.Concat(Enumerable.Repeat(Words, 200))),
            4 => Query(id + "e", account, string.Concat(Enumerable.Repeat(Words, 6_000))),
            5 => Query(string.Concat(Enumerable.Repeat(Id, 9)), account, Words),
            6 => Query(id + "f", string.Concat(Enumerable.Repeat(Account, 12)), Words),
            7 => Query(id + "g", account, Words).Replace($"{at}", Words, StringComparison.Ordinal),
            8 => Query(id + "h", account, Words).Replace($"{at}", "2098-01-01T00:00:00+08:00", StringComparison.Ordinal),
            9 => Query(id + "i", account, Words).Replace("\"text\"", $"\"{Words}\"", StringComparison.Ordinal),
            10 => Query(id + "j", account, Words).Replace($"{at}", "2024-12-01T00:00:00+08:00", StringComparison.Ordinal),
            _ => $"{Words} {Account}",
        };
    }

    /// <summary>The account of a sound record gets a canary before it.</summary>
    private static byte[] Replant(byte[] line) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(line).Replace("\"workerId\": \"", $"\"workerId\": \"{Account}", StringComparison.Ordinal));

    private static byte[] CutShort(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        return packed.ToArray()[..(int)(packed.Length / 2)];
    }

    private static IEnumerable<string> Canaries(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .SelectMany(path => Canaries(File.ReadAllBytes(path)).Append(Path.GetFileName(path)).Where(_ => Canaries(File.ReadAllBytes(path)).Any()));

    private static IEnumerable<string> Canaries(byte[] bytes) =>
        Forms().Where(form => bytes.AsSpan().IndexOf(form) >= 0).Select(form => Encoding.UTF8.GetString(form));

    /// <summary>As UTF-8, UTF-16, escaped JSON, hex, and base64 in its three phases.</summary>
    private static IEnumerable<byte[]> Forms()
    {
        foreach (var canary in (string[])[Account, Words[..7], Id])
        {
            var utf8 = Encoding.UTF8.GetBytes(canary);
            yield return utf8;
            yield return Encoding.Unicode.GetBytes(canary);
            yield return Encoding.UTF8.GetBytes(Convert.ToHexString(utf8));
            yield return Encoding.UTF8.GetBytes(Convert.ToHexStringLower(utf8));
            yield return Encoding.UTF8.GetBytes(string.Concat(canary.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:x4}")));
            for (var phase = 0; phase < 3; phase++)
            {
                // Letters that hang on the neighbours are left out at both ends.
                var text = Convert.ToBase64String([.. new byte[phase], .. utf8, .. new byte[3]]);
                yield return Encoding.UTF8.GetBytes(text[(phase == 0 ? 0 : 4)..^8]);
            }
        }
    }
}
