using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace LaborRisk.Server.Http;

/// <summary>
/// Memory into which the web server reads requests. The framework's own keeps what was in a block until it is used again; this one wipes a block as
/// soon as it is given back, so that no account and no text outlives its request.
/// </summary>
internal sealed class ForgetfulMemory : IMemoryPoolFactory<byte>
{
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>
    {
        private const int BlockBytes = 4_096;

        /// <summary>Blocks that wait to be used again; more are left to the garbage collector, wiped.</summary>
        private const int MostKept = 4_096;

        private readonly ConcurrentQueue<byte[]> blocks = new();

        public override int MaxBufferSize => BlockBytes;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockBytes);
            return new Block(this, blocks.TryDequeue(out var kept) ? kept : GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true));
        }

        protected override void Dispose(bool disposing) => blocks.Clear();

        private void Return(byte[] block)
        {
            Array.Clear(block);
            if (blocks.Count < MostKept)
            {
                blocks.Enqueue(block);
            }
        }

        private sealed class Block(Pool pool, byte[] bytes) : IMemoryOwner<byte>
        {
            private byte[]? lent = bytes;

            public Memory<byte> Memory => lent ?? throw new ObjectDisposedException(nameof(Block));

            public void Dispose()
            {
                if (Interlocked.Exchange(ref lent, null) is { } block)
                {
                    pool.Return(block);
                }
            }
        }
    }
}
