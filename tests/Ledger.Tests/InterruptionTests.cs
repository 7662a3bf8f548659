using System.Diagnostics;

namespace LaborRisk.Ledger.Tests;

public sealed class InterruptionTests
{
    [Fact]
    public void A_record_that_fails_in_the_middle_leaves_nothing_and_can_be_made_again()
    {
        using var book = new Book();
        var asked = 0;
        book.District.Asked = () =>
        {
            if (++asked == 2)
            {
                throw new IOException("the second of three");
            }
        };
        var steps = Enumerable.Range(0, 3).Select(i => Story.Raised($"a-{i}", Story.East)).ToList();

        Assert.Throws<IOException>(() => book.Alerts.Record(steps));
        Assert.Equal((0, 0, 0), (book.Count("alerts"), book.Count("steps"), book.Count("deliveries")));

        book.Alerts.Record(steps);
        Assert.Equal((3, 3, 6), (book.Count("alerts"), book.Count("steps"), book.Count("deliveries")));
    }

    [Fact]
    public void Files_as_a_kill_in_mid_transaction_leaves_them_hold_what_was_committed_and_nothing_else()
    {
        using var book = new Book();
        var copy = Directory.CreateTempSubdirectory("ledger-").FullName;
        try
        {
            book.Alerts.Record([Story.Raised("a-1", Story.East)]);
            book.District.Asked = () =>
            {
                foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(book.Path)!))
                {
                    using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    using var to = File.Create(Path.Combine(copy, Path.GetFileName(file)));
                    from.CopyTo(to);
                }
            };
            book.Alerts.Record([Story.Raised("a-2", Story.East)]);

            using var found = new Book(Path.Combine(copy, "ledger.db"));
            Assert.Equal((1, 1, 2), (found.Count("alerts"), found.Count("steps"), found.Count("deliveries")));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task A_process_killed_while_writing_leaves_whole_transactions_only()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-").FullName;
        try
        {
            var path = Path.Combine(folder, "ledger.db");
            for (var kill = 0; kill < 3; kill++)
            {
                await WriteAndKillAsync(path, pages: 40 * (kill + 1));
                using var found = new Book(path);
                var alerts = found.Count("alerts");
                Assert.Equal(0, alerts % EndlessWriting.Together);
                Assert.Equal((alerts, 2 * alerts), (found.Count("steps"), found.Count("deliveries")));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Kills it with no chance to tidy up once its write-ahead file holds so many pages: somewhere in the middle of something.</summary>
    private static async Task WriteAndKillAsync(string path, int pages)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] arguments = [typeof(EndlessWriting).Assembly.Location, "write", path];
        using var child = Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true })!;
        Assert.Equal("writing", await child.StandardOutput.ReadLineAsync());
        while (!child.HasExited && new FileInfo(path + "-wal") is { Exists: true } wal && wal.Length < pages * 4_096L)
        {
            await Task.Delay(1);
        }

        child.Kill();
        await child.WaitForExitAsync();
    }
}
