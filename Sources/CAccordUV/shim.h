#ifndef ACCORD_UV_SHIM_H
#define ACCORD_UV_SHIM_H

#include <fcntl.h>
#include <signal.h>
#if defined(__linux__)
#include <linux/filter.h>
#include <malloc.h>
#endif
#include <sys/socket.h>
#include <uv.h>

#if defined(__linux__)
// Declared by the system for GNU sources only, which Swift's modules are not.
extern int accept4(int, struct sockaddr *, socklen_t *, int);
#endif

/// Accepts a connection whose descriptor is not inherited by programs that the process starts.
static inline int accord_accept(int listener) {
#if defined(__linux__)
    return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
#else
    int descriptor = accept(listener, NULL, NULL);
    if (descriptor >= 0) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return descriptor;
#endif
}

/// Lets a listener take no new clients, while handshakes that have begun still end. Their packets are dropped, so
/// that they try again, and find a successor or nobody; closing would reset who is in the queue at that moment.
static inline void accord_refuse_new(int listener) {
#if defined(__linux__)
    // Of the flags in the TCP header, SYN without ACK.
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0x12),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x02, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 0),
        BPF_STMT(BPF_RET | BPF_K, 0xffffffff),
    };
    struct sock_fprog filter = {sizeof code / sizeof code[0], code};
    setsockopt(listener, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
#endif
}

/// Ignores a signal from now on, unless somebody waits for it.
static inline void accord_ignore(int number) {
    struct sigaction present;
    if (sigaction(number, NULL, &present) == 0 && present.sa_handler == SIG_DFL) signal(number, SIG_IGN);
}

/// Gives memory that is free back to the system.
static inline void accord_trim_memory(void) {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

#endif
