/* Stands in for the icuuc.dll that every Windows 10 and 11 has and Wine lacks. Qt Core links it and
   asks it for codecs other than UTF, Latin-1 and the system's own. It is told that there are none.
   It is for Wine alone and never ships. */

#define EXPORTED __declspec(dllexport)
#define UNSUPPORTED 16 /* U_UNSUPPORTED_ERROR */
#define REFUSE(error) do { if (error) *(error) = UNSUPPORTED; } while (0)

EXPORTED void *ucnv_open(const char *name, int *error) { REFUSE(error); return 0; }
EXPORTED void ucnv_close(void *codec) {}
EXPORTED void ucnv_reset(void *codec) {}
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED signed char ucnv_getMaxCharSize(void *codec) { return 1; }
EXPORTED const char *ucnv_getName(void *codec, int *error) { REFUSE(error); return 0; }
EXPORTED void ucnv_getToUCallBack(void *codec, void *action, void *context) {}
EXPORTED void ucnv_getFromUCallBack(void *codec, void *action, void *context) {}
EXPORTED void ucnv_setToUCallBack(void *codec, void *action, void *context, void *old_action,
                                  void *old_context, int *error) { REFUSE(error); }
EXPORTED void ucnv_setFromUCallBack(void *codec, void *action, void *context, void *old_action,
                                    void *old_context, int *error) { REFUSE(error); }
EXPORTED void ucnv_cbToUWriteUChars(void *arguments, void *source, int length, int offset,
                                    int *error) { REFUSE(error); }
EXPORTED void ucnv_cbFromUWriteUChars(void *arguments, void *source, void *limit, int offset,
                                      int *error) { REFUSE(error); }
EXPORTED void ucnv_toUnicode(void *codec, void *target, void *target_end, void *source,
                             void *source_end, int *offsets, signed char flush, int *error) {
    REFUSE(error);
}
EXPORTED void ucnv_fromUnicode(void *codec, void *target, void *target_end, void *source,
                               void *source_end, int *offsets, signed char flush, int *error) {
    REFUSE(error);
}
EXPORTED int ucnv_toUCountPending(void *codec, int *error) { return 0; }
EXPORTED int ucnv_fromUCountPending(void *codec, int *error) { return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    REFUSE(error);
    return 0;
}
EXPORTED const char *ucnv_getAvailableName(int number) { return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
