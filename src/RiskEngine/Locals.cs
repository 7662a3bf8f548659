// Room on the stack is not cleared before use: most of it is written at once. What must begin at 0 is cleared where it is made.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
