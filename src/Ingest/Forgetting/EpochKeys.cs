using System.Globalization;
using System.Security.Cryptography;

namespace LaborRisk.Ingest;

/// <summary>
/// The keys by which accounts, record ids and ticket numbers are forgotten, in a file of their own that only its owner may read.
/// A new epoch's key is on disk before its first use. No output depends on the keys' values.
/// </summary>
public sealed class EpochKeys : IDisposable
{
    private const string Header = "# Keys of pseudonyms. Whoever holds this file and the data can recognise accounts: keep them apart, copy neither.";

    private readonly string? path;
    private readonly SortedDictionary<int, EpochKey> epochs = [];
    private readonly byte[] identity;
    private readonly SipHash ids;
    private readonly SipHash tickets;
    private readonly SipHash texts;
    private (int Epoch, EpochKey? Key) recent;

    private EpochKeys(string? path, byte[] identity)
    {
        this.path = path;
        this.identity = identity;
        ids = SipHash.From(HMACSHA256.HashData(identity, "id"u8));
        tickets = SipHash.From(HMACSHA256.HashData(identity, "ticket"u8));
        texts = SipHash.From(HMACSHA256.HashData(identity, "text"u8));
        Fingerprint = SipHash.From(HMACSHA256.HashData(identity, "fingerprint"u8)).Of(default);
    }

    /// <summary>Tells one key file from another and nothing else: a saved state names the file it belongs to.</summary>
    public ulong Fingerprint { get; }

    /// <summary>Keys that live as long as the process.</summary>
    public static EpochKeys InMemory() => new(null, RandomNumberGenerator.GetBytes(EpochKey.Bytes));

    /// <summary>Opens the key file, or creates it, readable by its owner only.</summary>
    /// <exception cref="InvalidDataException">The file is no key file or is damaged.</exception>
    public static EpochKeys Open(string path)
    {
        if (File.Exists(path))
        {
            return Read(path);
        }

        var keys = new EpochKeys(path, RandomNumberGenerator.GetBytes(EpochKey.Bytes));
        keys.Store();
        return keys;
    }

    internal ulong HashId(ReadOnlySpan<byte> id) => ids.Of(id);

    /// <summary>Keyed hash of a ticket number; 0 = there is none.</summary>
    internal ulong HashTicket(ReadOnlySpan<byte> ticket) => ticket.IsEmpty ? 0 : Math.Max(1, tickets.Of(ticket));

    /// <summary>By which a folded text is recognised for some minutes; kept in memory.</summary>
    internal ulong HashText(ReadOnlySpan<byte> folded) => texts.Of(folded);

    /// <summary>The key of an epoch, made on first use.</summary>
    internal EpochKey Of(int epoch)
    {
        if (recent.Key is { } known && recent.Epoch == epoch)
        {
            return known;
        }

        var key = Find(epoch);
        if (key is null)
        {
            key = new EpochKey(RandomNumberGenerator.GetBytes(EpochKey.Bytes));
            epochs.Add(epoch, key);
            Store();
        }

        recent = (epoch, key);
        return key;
    }

    /// <summary>The key of an epoch if one was ever made and is not destroyed.</summary>
    internal EpochKey? Find(int epoch) => epochs.GetValueOrDefault(epoch);

    /// <summary>Destroys the keys of all other epochs.</summary>
    internal void KeepOnly(Func<int, bool> needed)
    {
        var doomed = epochs.Keys.Where(epoch => !needed(epoch)).ToList();
        if (doomed.Count == 0)
        {
            return;
        }

        foreach (var epoch in doomed)
        {
            epochs.Remove(epoch, out var key);
            key!.Dispose();
        }

        recent = default;
        Store();
    }

    private static EpochKeys Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')).ToList();
        try
        {
            var keys = new EpochKeys(path, Secret(lines.Single(line => line[0] == "identity")[1]));
            foreach (var line in lines.Where(line => line[0] == "epoch"))
            {
                keys.epochs.Add(int.Parse(line[1], CultureInfo.InvariantCulture), new EpochKey(Secret(line[2])));
            }

            return keys;
        }
        catch (Exception damage) when (damage is FormatException or InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            // The parser's own message could quote a key.
            throw new InvalidDataException(
                $"密钥文件已损坏：{path}。请从备份恢复，或删除它与依赖它的状态后重新开始。 / "
                + $"The key file {path} is damaged: restore it, or delete it with the state that depends on it and start anew.");
        }
    }

    private static byte[] Secret(string hex) =>
        Convert.FromHexString(hex) is { Length: EpochKey.Bytes } secret ? secret : throw new FormatException();

    /// <summary>Written beside and moved over, so that a crash leaves the old file or the new one.</summary>
    private void Store()
    {
        if (path is null)
        {
            return;
        }

        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Delete(beside);
        using (var file = new FileStream(beside, options))
        {
            using (var writer = new StreamWriter(file, leaveOpen: true))
            {
                writer.NewLine = "\n";
                writer.WriteLine(Header);
                writer.WriteLine($"identity {Convert.ToHexString(identity)}");
                foreach (var (epoch, key) in epochs)
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} {Convert.ToHexString(key.Secret)}"));
                }
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    public void Dispose()
    {
        foreach (var key in epochs.Values)
        {
            key.Dispose();
        }

        CryptographicOperations.ZeroMemory(identity);
    }
}
