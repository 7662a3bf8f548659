using System.Numerics;
using System.Runtime.InteropServices;

namespace LaborRisk.RiskEngine.State;

/// <summary>A set of companies, a bit each: told in the order of their indices, whatever order they came in.</summary>
internal sealed class CompanySet(int companies)
{
    private const int PerWord = 64;
    private readonly ulong[] words = new ulong[WordsFor(companies)];
    private int count;

    public bool Contains(int company) => (words[company / PerWord] & Bit(company)) != 0;

    public void Add(int company)
    {
        ref var word = ref words[company / PerWord];
        count += (word & Bit(company)) == 0 ? 1 : 0;
        word |= Bit(company);
    }

    public void Remove(int company)
    {
        ref var word = ref words[company / PerWord];
        count -= (word & Bit(company)) == 0 ? 0 : 1;
        word &= ~Bit(company);
    }

    public void Clear()
    {
        Array.Clear(words);
        count = 0;
    }

    /// <summary>Writes the members into <paramref name="members"/>, in rising order.</summary>
    public void CopyTo(List<int> members)
    {
        members.Clear();
        for (var word = 0; members.Count < count; word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                members.Add((word * PerWord) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(count);
        writer.Write(MemoryMarshal.AsBytes<ulong>(words));
    }

    /// <summary>Reads what <see cref="Save"/> wrote of a set of <paramref name="saved"/> companies.</summary>
    public void Load(BinaryReader reader, int saved)
    {
        Clear();
        count = reader.ReadInt32();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan(0, WordsFor(saved))));
    }

    private static int WordsFor(int companies) => (companies + PerWord - 1) / PerWord;

    private static ulong Bit(int company) => 1ul << (company % PerWord);
}
