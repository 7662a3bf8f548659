using System.Security.Cryptography;
using LaborRisk.Server.Replay;

namespace LaborRisk.WholeProduct.Replay;

[Collection(ReplayTests.Name)]
public sealed class CheckpointFileFacts(SimulatedDistrict district)
{
    private const int HeadBytes = 8;

    [Fact]
    public void A_state_of_more_than_two_gibibytes_is_checked_whole_and_read_to_its_end()
    {
        // As the writer would leave it, but that all bytes between first and last are a hole in the file. The format holds no lengths.
        const long Length = (2L << 30) + 12_345;
        var path = Path.Combine(district.Folder(), "large.snapshot");
        new CheckpointFile(path).Write(writer => writer.Write(7L));
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            var state = HeadBytes + SHA256.HashSizeInBytes;
            file.Position = state + Length - sizeof(long);
            file.Write(BitConverter.GetBytes(11L));
            file.Position = state;
            var hash = SHA256.HashData(file);
            file.Position = HeadBytes;
            file.Write(hash);
        }

        var (first, last) = (0L, 0L);
        new CheckpointFile(path).Read(reader =>
        {
            first = reader.ReadInt64();
            reader.BaseStream.Position = reader.BaseStream.Length - sizeof(long);
            last = reader.ReadInt64();
        });

        Assert.Equal((7, 11), (first, last));
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = int.MaxValue + 100L;
            file.WriteByte(1);
        }

        Assert.Throws<InvalidDataException>(() => new CheckpointFile(path).Read(_ => { }));
        File.Delete(path);
    }
}
