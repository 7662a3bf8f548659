using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class ForgettingTests : IDisposable
{
    // 2025-01-16 begins an epoch of 28 days.
    private static readonly DateTimeOffset EpochStart = new(2025, 1, 16, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_epochs_of_these_tests_begin_where_they_think() =>
        Assert.Equal(Epoch.FirstDay(Epoch.Of(Instant.From(EpochStart))), Instant.From(EpochStart).DistrictDay);

    [Fact]
    public void One_worker_of_one_company_has_one_pseudonym_and_others_have_others()
    {
        var door = Asked((0, "w1", Door.CompanyA), (0.1, "w1", Door.CompanyA), (0.2, "w2", Door.CompanyA), (0.3, "w1", Door.CompanyB));
        var workers = door.Signals.Select(signal => signal.Worker).ToList();
        Assert.Equal(workers[0], workers[1]);
        Assert.Equal(3, workers.Distinct().Count());
    }

    [Fact]
    public void A_worker_seen_in_the_epoch_before_keeps_the_pseudonym_for_23_days()
    {
        var door = Asked((27, "w1", Door.CompanyA), (27.5, "w2", Door.CompanyA), (29, "w1", Door.CompanyA), (50.9, "w1", Door.CompanyA));
        Assert.Equal(door.Signals[0].Worker, door.Signals[2].Worker);
        Assert.Equal(door.Signals[0].Worker, door.Signals[3].Worker);
    }

    [Fact]
    public void After_23_days_a_worker_can_no_longer_be_recognised()
    {
        var door = Asked((27, "w1", Door.CompanyA), (27.5, "w2", Door.CompanyA), (51.1, "w1", Door.CompanyA));
        Assert.NotEqual(door.Signals[0].Worker, door.Signals[2].Worker);
    }

    [Fact]
    public void An_account_that_asks_about_a_fourth_company_within_a_week_counts_less()
    {
        var door = Asked(
            (0, "w1", Door.CompanyA), (1, "w1", Door.CompanyB), (2, "w1", Door.CompanyC), (2.1, "w1", Door.CompanyC),
            (3, "w1", Door.CompanyD), (4, "w2", Door.CompanyD), (20, "w1", Door.CompanyA));
        Assert.Equal([1, 1, 1, 1, MassAccounts.Weight, 1, 1], door.Signals.Select(signal => signal.Weight));
        Assert.Equal(1, door.Intake.Counters.SetAsideInAll);
    }

    [Fact]
    public void A_key_lives_as_long_as_a_window_needs_it_and_no_longer()
    {
        using var keys = EpochKeys.InMemory();
        var first = Epoch.Of(Instant.From(EpochStart));
        var door = Asked(keys, (0, "w1", Door.CompanyA), (1, "w1", Door.CompanyA), (29, "w1", Door.CompanyA), (29.1, "w1", Door.CompanyA));
        door.Intake.DestroyOldKeys();
        Assert.NotNull(keys.Find(first));
        door.Take(Query(99, 51.5, "w1", Door.CompanyA), Query(100, 51.6, "w1", Door.CompanyA));
        door.Intake.DestroyOldKeys();
        Assert.Null(keys.Find(first));
        Assert.NotNull(keys.Find(first + 1));
    }

    [Fact]
    public void The_key_file_is_its_owners_alone_and_opens_again_to_the_same_keys()
    {
        var path = Path.Combine(folder, "keys");
        byte[] state;
        Pseudonym before;
        using (var keys = EpochKeys.Open(path))
        {
            var door = Asked(keys, (0, "w1", Door.CompanyA), (0.1, "w1", Door.CompanyA));
            (state, before) = (door.SavedState(), door.Signals[0].Worker);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        using var again = EpochKeys.Open(path);
        Assert.Equal(before, Asked(again, (0, "w1", Door.CompanyA), (0.1, "w1", Door.CompanyA)).Signals[0].Worker);
        Assert.Equal([path], Directory.GetFiles(folder));
        using var reader = new BinaryReader(new MemoryStream(state));
        Assert.Throws<InvalidDataException>(() => new Door().Intake.Load(reader));
    }

    [Fact]
    public void A_damaged_key_file_is_named_and_not_quoted()
    {
        var path = Path.Combine(folder, "keys");
        File.WriteAllText(path, "identity 0123456789SECRET\n");
        var error = Assert.Throws<InvalidDataException>(() => EpochKeys.Open(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_ids_is_SipHash_2_4()
    {
        // Vectors of the reference implementation: key 00…0f, message 00, 01, …
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        Assert.Equal(0x726fdb47dd0e0e31UL, SipHash.From(key).Of([]));
        Assert.Equal(0xa129ca6149be45e5UL, SipHash.From(key).Of([.. key.AsSpan(0, 15)]));
    }

    [Fact]
    public void Remembered_hashes_count_until_their_day_however_many_there_are()
    {
        var hashes = new byte[8 * 20_000];
        new Random(1).NextBytes(hashes);
        var set = new ExpiringHashes();
        for (var i = 0; i < 20_000; i++)
        {
            set.Add(Hash(i), 10 + (i / 100), i / 100);
        }

        Assert.True(set.Contains(Hash(19_999), 209));
        Assert.False(set.Contains(Hash(19_999), 210));
        Assert.True(set.Contains(Hash(19_000), 200));
        Assert.False(set.Contains(1, 0));

        ulong Hash(int i) => BitConverter.ToUInt64(hashes, 8 * i);
    }

    private static Door Asked(params (double Day, string Worker, string Company)[] queries)
    {
        using var keys = EpochKeys.InMemory();
        return Asked(keys, queries);
    }

    /// <summary>Queries on days since the start of an epoch.</summary>
    private static Door Asked(EpochKeys keys, params (double Day, string Worker, string Company)[] queries)
    {
        // A district-only query a day goes along, so that every query is believed at once.
        var last = queries[^1].Day;
        var records = queries.Select((query, i) => (query.Day, Record: Query(i, query.Day, query.Worker, query.Company)))
            .Concat(Enumerable.Range(-1, (int)last + 2).Select(day => ((double)day, Query(1_000 + day, day, "free", null))))
            .OrderBy(record => record.Item1);
        var door = new Door(keys).Take([.. records.Select(record => record.Item2)]);
        door.Signals.RemoveAll(signal => signal.Company == Signal.DistrictOnly);
        return door;
    }

    private static string Query(int id, double day, string worker, string? company) => Records.Query(
        $"q{id}",
        Instant.From(EpochStart.AddDays(day)).ToString(),
        worker,
        company);
}
