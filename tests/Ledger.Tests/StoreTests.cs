using System.Security.Cryptography;

namespace LaborRisk.Ledger.Tests;

public sealed class StoreTests
{
    [Fact]
    public void Migrations_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migrations.Names.Count).Select(i => (long)i), Migrations.Names.Select(Migrations.Number));

    [Fact]
    public void Opening_again_applies_no_migration_twice_and_keeps_what_is_there()
    {
        using var book = new Book();
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);
        using var again = new Book(book.Path);

        Assert.Equal(Migrations.Names.Count, again.Count("migrations"));
        Assert.Equal(book.Everything(), again.Everything());
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused_with_what_to_do()
    {
        using var book = new Book();
        book.Store.Write(work => work.Execute("INSERT INTO migrations (number, name) VALUES (9999, 'later')"));

        Assert.Contains("use the newer version", Assert.Throws<LedgerException>(() => LedgerStore.Open(book.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused_with_what_to_do()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("no ledger at all ", 100)));

        Assert.Contains("restore it from a backup", Assert.Throws<LedgerException>(() => LedgerStore.Open(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Ledger_and_key_are_readable_by_their_owner_only()
    {
        using var book = new Book();
        var key = Path.Combine(Path.GetDirectoryName(book.Path)!, "ledger.key");
        SecretBox.Open(key);
        book.Alerts.Record([Story.Raised("a-1", Story.East)]);

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(book.Path)!))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_sealed_secret_opens_for_its_owner_alone()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("ledger-").FullName, "ledger.key");
        var box = SecretBox.Open(path);
        var secret = new byte[] { 1, 2, 3 };
        var stored = box.Seal(secret, "lin");

        Assert.Equal(secret, SecretBox.Open(path).Open(stored, "lin"));
        Assert.NotEqual(stored, box.Seal(secret, "lin"));
        Assert.ThrowsAny<CryptographicException>(() => box.Open(stored, "wang"));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
