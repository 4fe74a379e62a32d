#ifndef ACCORD_UV_SHIM_H
#define ACCORD_UV_SHIM_H

#include <fcntl.h>
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

#endif
