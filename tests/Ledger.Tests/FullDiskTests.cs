using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

public sealed class FullDiskTests
{
    private static List<RecordedTransition> Steps =>
        [.. Enumerable.Range(0, 200).Select(i => Story.Raised($"a-{i}", i % 2 == 0 ? Story.East : Story.West))];

    [Fact]
    public void A_full_ledger_keeps_nothing_of_what_it_was_to_store_says_what_to_do_and_takes_it_when_there_is_room()
    {
        using var full = new Book();
        using var roomy = new Book();
        Limit(full, pages: full.Store.Read(work => work.First<long>("PRAGMA page_count")));

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var fault = Assert.Throws<UnwritableBookException>(() => full.Alerts.Record(Steps));
            Assert.Contains("ledger.db", fault.Message, StringComparison.Ordinal);
            Assert.Contains("腾出空间", fault.Message, StringComparison.Ordinal);
            Assert.Contains("make room", fault.Message, StringComparison.Ordinal);
            Assert.Equal((0, 0, 0), (full.Count("alerts"), full.Count("steps"), full.Count("deliveries")));
        }

        Limit(full, pages: 1_000_000);
        full.Alerts.Record(Steps);
        roomy.Alerts.Record(Steps);

        Assert.Equal(roomy.Everything(), full.Everything());
    }

    private static void Limit(Book book, long pages) => book.Store.Write(work => work.First<long>($"PRAGMA max_page_count = {pages}"));
}
