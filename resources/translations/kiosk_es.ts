<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AmountSetting</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>A drip or a shot?</source>
        <translation>¿Goteo o inyección?</translation>
    </message>
    <message>
        <source>Two ways to have ketamine</source>
        <translation>Dos formas de recibir ketamina</translation>
    </message>
    <message>
        <source>About 5 minutes. Your answers are not saved.</source>
        <translation>Unos 5 minutos. Sus respuestas no se guardan.</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>All your wishes, by side</source>
        <translation>Todos sus deseos, por lado</translation>
    </message>
    <message>
        <source>None of your answers pulls to one side.</source>
        <translation>Ninguna de sus respuestas tira hacia un lado.</translation>
    </message>
    <message>
        <source>Neither side:</source>
        <translation>Hacia ningún lado:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change my answers</source>
        <translation>Cambiar mis respuestas</translation>
    </message>
    <message>
        <source>How this works</source>
        <translation>Cómo se calcula</translation>
    </message>
</context>
<context>
    <name>BalanceRow</name>
    <message>
        <source>%1: %2. Pulls to the %3.</source>
        <translation>%1: %2. Tira hacia: %3.</translation>
    </message>
    <message>
        <source>drip</source>
        <translation>goteo</translation>
    </message>
    <message>
        <source>shot</source>
        <translation>inyección</translation>
    </message>
</context>
<context>
    <name>BaseButton</name>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
</context>
<context>
    <name>BeforeQuestions</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Good to know first</source>
        <translation>Antes, conviene saber</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Bigger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Text &amp; sound</source>
        <translation>Letra y sonido</translation>
    </message>
    <message>
        <source>Hide screen</source>
        <translation>Ocultar pantalla</translation>
    </message>
    <message>
        <source>Need help now?</source>
        <translation>¿Ayuda urgente?</translation>
    </message>
</context>
<context>
    <name>ChooseSheet</name>
    <message>
        <source>What is on my page</source>
        <translation>Lo que lleva mi página</translation>
    </message>
    <message>
        <source>Questions: touch one to add it or leave it out</source>
        <translation>Preguntas: toque una para ponerla o quitarla</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>Clean the screen now</source>
        <translation>Limpie la pantalla ahora</translation>
    </message>
    <message>
        <source>Touches do nothing until the count is over. Then the staff menu comes back.</source>
        <translation>Los toques no hacen nada hasta que termine la cuenta. Después vuelve el menú del personal.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Put it on my phone</source>
        <translation>Llevar en mi teléfono</translation>
    </message>
    <message>
        <source>QR code of your page</source>
        <translation>Código QR de su página</translation>
    </message>
    <message>
        <source>Your phone may copy this to your accounts. Whoever can open your phone can read it.</source>
        <translation>Su teléfono puede copiar esto en sus cuentas. Quien pueda abrir su teléfono puede leerlo.</translation>
    </message>
    <message>
        <source>Point your phone’s camera at the code, from about a foot away.</source>
        <translation>Apunte al código la cámara de su teléfono, a unos 30 centímetros.</translation>
    </message>
    <message>
        <source>The code holds the words of your page, as a contact card. It is not a link, and this kiosk sends nothing anywhere.</source>
        <translation>El código guarda las palabras de su página como tarjeta de contacto. No es un enlace: este quiosco no envía nada.</translation>
    </message>
    <message>
        <source>To stay easy to read, it leaves out: %1.</source>
        <translation>Para que el código se lea bien, le faltan líneas de: %1.</translation>
    </message>
    <message>
        <source>Only paper has room to write on.</source>
        <translation>Solo el papel tiene espacio para escribir.</translation>
    </message>
    <message>
        <source>The screen covers itself after %1 seconds. Touch it to come back.</source>
        <translation>La pantalla se oculta a los %1 segundos. Tóquela para verla otra vez.</translation>
    </message>
</context>
<context>
    <name>ComfortMore</name>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>More space</source>
        <translation>Más espacio</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espaciado</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>A la izquierda</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>A la derecha</translation>
    </message>
    <message>
        <source>Main button</source>
        <translation>Botón principal</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Use two switches</source>
        <translation>Usar dos pulsadores</translation>
    </message>
    <message>
        <source>In their normal place</source>
        <translation>En su lugar normal</translation>
    </message>
    <message>
        <source>All in the lower half</source>
        <translation>Todos abajo</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Text &amp; sound</source>
        <translation>Letra y sonido</translation>
    </message>
    <message>
        <source>Bigger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>A, text size %1 of 4</source>
        <translation>A, tamaño de letra %1 de 4</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>These reset when your visit ends.</source>
        <translation>Esto se restablece cuando termina su visita.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>What matters to me</source>
        <translation>Lo que me importa</translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>%1: %2. %3: %4.</source>
        <translation>%1: %2. %3: %4.</translation>
    </message>
    <message>
        <source>Shows more and its source.</source>
        <translation>Muestra más y su fuente.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Screen hidden. %1.</source>
        <translation>Pantalla oculta. %1.</translation>
    </message>
    <message>
        <source>Touch to come back</source>
        <translation>Toque para volver</translation>
    </message>
</context>
<context>
    <name>DefaultsPage</name>
    <message>
        <source>Before the dose</source>
        <translation>Antes de la dosis</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes del quiosco</translation>
    </message>
    <message>
        <source>What every visit begins in.</source>
        <translation>Con qué empieza cada visita.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>How long it waits.</source>
        <translation>Cuánto espera.</translation>
    </message>
    <message>
        <source>Time before it asks “Are you still there?”</source>
        <translation>Tiempo hasta que pregunta “¿Sigue ahí?”</translation>
    </message>
    <message>
        <source>How loud each visit begins. 0 is silent.</source>
        <translation>Con qué volumen empieza cada visita. 0 es sin sonido.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>How patients may take their page along.</source>
        <translation>Cómo pueden los pacientes llevarse su página.</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>Opciones para llevarse la página</translation>
    </message>
    <message>
        <source>Patients call it with questions. It stands on their page.</source>
        <translation>Los pacientes llaman si tienen preguntas. Aparece en su página.</translation>
    </message>
    <message>
        <source>Clinic’s phone</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Minutes of the whole visit. Where they are not set, patients are told to ask.</source>
        <translation>Minutos de la visita completa. Si no se indican, se le dice al paciente que pregunte.</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>Reset to the settings file</source>
        <translation>Volver al archivo de ajustes</translation>
    </message>
    <message>
        <source>These override the settings file and stay after a restart.</source>
        <translation>Esto vale más que el archivo de ajustes y se conserva al reiniciar la tableta.</translation>
    </message>
    <message>
        <source>Everything is as the settings file says.</source>
        <translation>Todo está como dice el archivo de ajustes.</translation>
    </message>
</context>
<context>
    <name>DetailSheet</name>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Words used here</source>
        <translation>Palabras que se usan aquí</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EditSheet</name>
    <message>
        <source>This counts most for me</source>
        <translation>Esto es lo más importante para mí</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
</context>
<context>
    <name>ExitPage</name>
    <message>
        <source>Exit or restart</source>
        <translation>Salir o reiniciar</translation>
    </message>
    <message>
        <source>It stays off until somebody starts it again.</source>
        <translation>Queda cerrado hasta que alguien lo inicie de nuevo.</translation>
    </message>
    <message>
        <source>Exit the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Close the program and start it again.</source>
        <translation>Cerrar el programa y abrirlo otra vez.</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>Takes a minute or two.</source>
        <translation>Tarda uno o dos minutos.</translation>
    </message>
    <message>
        <source>Restart the tablet</source>
        <translation>Reiniciar la tableta</translation>
    </message>
    <message>
        <source>It stays off until somebody switches it on.</source>
        <translation>Queda apagada hasta que alguien la encienda.</translation>
    </message>
    <message>
        <source>Shut down the tablet</source>
        <translation>Apagar la tableta</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Pregunte al personal</translation>
    </message>
    <message>
        <source>This screen had a problem and starts afresh. Your answers are not kept.</source>
        <translation>Esta pantalla tuvo un problema y empieza de nuevo. Sus respuestas no se guardan.</translation>
    </message>
    <message>
        <source>This screen has a problem that it cannot solve by itself. Your care team can answer your questions.</source>
        <translation>Esta pantalla tiene un problema que no puede resolver sola. Su equipo de atención puede responder sus preguntas.</translation>
    </message>
    <message>
        <source>Need help now? Tell any staff member, or call %1.</source>
        <translation>¿Ayuda urgente? Avise a cualquier miembro del personal o llame al %1.</translation>
    </message>
</context>
<context>
    <name>HandoutPart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Tablet status</source>
        <translation>Estado de la tableta</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>Requiere atención: %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Tell whoever looks after the tablet: “%1”</source>
        <translation>Dígaselo a quien se encarga de la tableta: “%1”</translation>
    </message>
    <message>
        <source>The words on this tablet: %1 %2. Their proof says %3.</source>
        <translation>Los textos de esta tableta: %1 %2. Su prueba dice %3.</translation>
    </message>
    <message>
        <source>Show all parts</source>
        <translation>Mostrar todas las partes</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>%1 in Spanish: press %2 in a call, or text %3.</source>
        <translation>%1 en español: oprima %2 en la llamada o envíe la palabra %3.</translation>
    </message>
    <message>
        <source>%1 in Spanish: press %2 in a call.</source>
        <translation>%1 en español: oprima %2 en la llamada.</translation>
    </message>
    <message>
        <source>Need help now?</source>
        <translation>¿Ayuda urgente?</translation>
    </message>
    <message>
        <source>Tell any staff member now. You do not have to wait.</source>
        <translation>Avise ahora a cualquier miembro del personal. No tiene que esperar.</translation>
    </message>
    <message>
        <source>Suicide and crisis line. Call or text, day or night.</source>
        <translation>Línea de suicidio y crisis. Llame o envíe un mensaje de texto, de día o de noche.</translation>
    </message>
    <message>
        <source>Suicide and crisis line. Call, day or night.</source>
        <translation>Línea de suicidio y crisis. Llame, de día o de noche.</translation>
    </message>
    <message>
        <source>If someone is in danger right now.</source>
        <translation>Si alguien está en peligro en este momento.</translation>
    </message>
    <message>
        <source>Chat on your own phone.</source>
        <translation>Chat desde su propio teléfono.</translation>
    </message>
    <message>
        <source>Nobody is told that you opened this.</source>
        <translation>Nadie sabrá que abrió esto.</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>10 seconds left. Touch anywhere to keep going.</source>
        <translation>Quedan 10 segundos. Toque en cualquier lugar para seguir.</translation>
    </message>
    <message>
        <source>Still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Touch anywhere to keep going. Otherwise your answers will be cleared.</source>
        <translation>Toque en cualquier lugar para seguir. Si no, se borrarán sus respuestas.</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sigo aquí</translation>
    </message>
</context>
<context>
    <name>KnowledgeSheet</name>
    <message>
        <source>True, or not known yet?</source>
        <translation>¿Es cierto, o aún no se sabe?</translation>
    </message>
    <message>
        <source>Is it true, not true, or not known yet? There is no score.</source>
        <translation>¿Es cierto, no es cierto o aún no se sabe? No hay calificación.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Es cierto</translation>
    </message>
    <message>
        <source>Not true</source>
        <translation>No es cierto</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Show me more</source>
        <translation>Mostrarme más</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Either is fine</source>
        <translation>Me da igual</translation>
    </message>
    <message>
        <source>I’m not sure</source>
        <translation>No sé</translation>
    </message>
    <message>
        <source>Prefer a lot</source>
        <translation>Lo prefiero mucho</translation>
    </message>
    <message>
        <source>Prefer a little</source>
        <translation>Lo prefiero un poco</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Most of this: %1</source>
        <translation>En general: %1</translation>
    </message>
    <message>
        <source>as one wish</source>
        <translation>como un solo deseo</translation>
    </message>
    <message>
        <source>prefer a lot</source>
        <translation>lo prefiere mucho</translation>
    </message>
    <message>
        <source>prefer a little</source>
        <translation>lo prefiere un poco</translation>
    </message>
    <message>
        <source>%1, counts most</source>
        <translation>%1, lo más importante</translation>
    </message>
    <message>
        <source>If you said “either is fine” to “%1”</source>
        <translation>Si eligiera “me da igual” en “%1”</translation>
    </message>
    <message>
        <source>If “%1” counted most</source>
        <translation>Si “%1” fuera lo más importante</translation>
    </message>
    <message>
        <source>If “%1” did not count most</source>
        <translation>Si “%1” no fuera lo más importante</translation>
    </message>
    <message>
        <source>If you said “prefer a lot” to “%1”</source>
        <translation>Si eligiera “lo prefiero mucho” en “%1”</translation>
    </message>
    <message>
        <source>If you said “prefer a little” to “%1”</source>
        <translation>Si eligiera “lo prefiero un poco” en “%1”</translation>
    </message>
    <message>
        <source>your answers would lean toward the drip (IV)</source>
        <translation>sus respuestas se inclinarían hacia el goteo (IV)</translation>
    </message>
    <message>
        <source>your answers would lean toward the shot (IM)</source>
        <translation>sus respuestas se inclinarían hacia la inyección (IM)</translation>
    </message>
    <message>
        <source>your answers would fit both</source>
        <translation>sus respuestas irían con las dos</translation>
    </message>
    <message>
        <source>your wishes would pull apart</source>
        <translation>sus deseos apuntarían a lados distintos</translation>
    </message>
    <message>
        <source>there would not be enough to lean on</source>
        <translation>todavía no habría suficientes respuestas</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>Ver las dos</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Lo que me importa</translation>
    </message>
    <message>
        <source>My page</source>
        <translation>Mi página</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>either is fine</source>
        <translation>le da igual</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>no sabe</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>saltada</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>%1 minutes and %2 seconds</source>
        <translation>%1 minutos y %2 segundos</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Monitoring file</source>
        <translation>Archivo de monitoreo</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>Paquete de contenido</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Screen size</source>
        <translation>Tamaño de la pantalla</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes del quiosco</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Faults and log</source>
        <translation>Fallos y registro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Usage counts</source>
        <translation>Cuentas de uso</translation>
    </message>
    <message>
        <source>The date on this tablet cannot be right.</source>
        <translation>La fecha de esta tableta no puede ser correcta.</translation>
    </message>
    <message>
        <source>Other computers cannot read how this tablet is. Tell whoever looks after it.</source>
        <translation>Otras computadoras no pueden leer cómo está esta tableta. Avise a quien se encarga de ella.</translation>
    </message>
    <message>
        <source>The clinic’s content has a mistake. Patients may see an older version of it.</source>
        <translation>El contenido de la clínica tiene un error. Puede que los pacientes vean una versión anterior.</translation>
    </message>
    <message>
        <source>The PIN is not kept safely, or wrong PINs cannot be counted.</source>
        <translation>El PIN no está bien guardado, o no se pueden contar los PIN incorrectos.</translation>
    </message>
    <message>
        <source>Look at the printer: is it on, and does it have paper?</source>
        <translation>Revise la impresora: ¿está encendida y tiene papel?</translation>
    </message>
    <message>
        <source>A setting of the clinic does not count.</source>
        <translation>Un ajuste de la clínica no tiene efecto.</translation>
    </message>
    <message>
        <source>The kiosk stopped and started again, or cannot write down what happens.</source>
        <translation>El quiosco se detuvo y volvió a empezar, o no puede anotar lo que ocurre.</translation>
    </message>
    <message>
        <source>An update did not work. The kiosk goes on with the version before it.</source>
        <translation>Una actualización no funcionó. El quiosco sigue con la versión anterior.</translation>
    </message>
    <message>
        <source>Some visits may not be counted.</source>
        <translation>Puede que algunas visitas no se cuenten.</translation>
    </message>
    <message>
        <source>Changed since it was signed off.</source>
        <translation>Cambió después de su aprobación.</translation>
    </message>
    <message>
        <source>Not signed off: the medical director has not approved what patients read. Tell them.</source>
        <translation>Sin aprobar: la dirección médica no ha aprobado lo que leen los pacientes. Avísele.</translation>
    </message>
    <message>
        <source>The tablet’s system is more than half a year old and lacks security fixes. Tell whoever looks after the tablet.</source>
        <translation>El sistema de la tableta tiene más de medio año y le faltan correcciones de seguridad. Avise a quien se ocupe de la tableta.</translation>
    </message>
    <message>
        <source>The date for the next review has passed.</source>
        <translation>Ya pasó la fecha de la próxima revisión.</translation>
    </message>
    <message>
        <source>Something rests on the glass: a drop, a finger, a cloth. Wipe and dry it. If this stays, restart the tablet.</source>
        <translation>Hay algo apoyado en la pantalla: una gota, un dedo, un paño. Límpiela y séquela. Si esto sigue así, reinicie la tableta.</translation>
    </message>
    <message>
        <source>Signed off.</source>
        <translation>Aprobado.</translation>
    </message>
    <message>
        <source>The screen is small for this kiosk, so patients have to scroll. It needs 1024 by 600, lying or standing. Tell whoever looks after the tablet.</source>
        <translation>La pantalla es pequeña para este quiosco, así que los pacientes tienen que deslizarla. Se necesitan 1024 por 600, acostada o de pie. Avise a quien se encarga de la tableta.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits that got to: %1</source>
        <translation>Visitas que llegaron a: %1</translation>
    </message>
    <message>
        <source>Visits that opened: %1</source>
        <translation>Visitas que abrieron: %1</translation>
    </message>
    <message>
        <source>Visits in: %1</source>
        <translation>Visitas en: %1</translation>
    </message>
    <message>
        <source>Quiz gone through</source>
        <translation>Preguntas terminadas</translation>
    </message>
    <message>
        <source>Take-away shown</source>
        <translation>Página mostrada</translation>
    </message>
    <message>
        <source>Take-away: %1</source>
        <translation>Página para llevar: %1</translation>
    </message>
    <message>
        <source>Visits that listened</source>
        <translation>Visitas que escucharon</translation>
    </message>
    <message>
        <source>Minutes in use</source>
        <translation>Minutos de uso</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Put it on my phone</source>
        <translation>Llevar en mi teléfono</translation>
    </message>
    <message>
        <source>Show my care team</source>
        <translation>Mostrársela a mi equipo</translation>
    </message>
    <message>
        <source>Good to know first</source>
        <translation>Antes, conviene saber</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Take-away</source>
        <translation>Página para llevar</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
</context>
<context>
    <name>LaneName</name>
    <message>
        <source>starts %1–%2, ends %3–%4</source>
        <translation>desde %1–%2, hasta %3–%4</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Start over?</source>
        <translation>¿Empezar de nuevo?</translation>
    </message>
    <message>
        <source>This clears your answers. It can’t be undone.</source>
        <translation>Esto borra sus respuestas. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Clear and start over</source>
        <translation>Borrar y empezar de nuevo</translation>
    </message>
    <message>
        <source>Keep my answers</source>
        <translation>Conservar mis respuestas</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>ListenButton</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Dejar de leer en voz alta</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Waiting-room kiosk</source>
        <translation>Quiosco de la sala de espera</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Before you came in, a wrong PIN was tried. Times: %1.</source>
        <translation>Antes de que usted entrara, alguien probó un PIN equivocado. Veces: %1.</translation>
    </message>
    <message>
        <source>Clear the screen for the next patient.</source>
        <translation>Borra la pantalla para el próximo paciente.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Locks the screen for %1 seconds.</source>
        <translation>La pantalla se bloquea %1 segundos.</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Limpiar la pantalla</translation>
    </message>
    <message>
        <source>Let patients use the kiosk again.</source>
        <translation>Los pacientes pueden usar el quiosco otra vez.</translation>
    </message>
    <message>
        <source>Say that the kiosk is out of service, until you resume.</source>
        <translation>Avisa que el quiosco está fuera de servicio, hasta que usted lo reanude.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Clinic’s phone, language, times, sound, and what patients take along.</source>
        <translation>Teléfono de la clínica, idioma, tiempos, sonido y lo que se lleva el paciente.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes del quiosco</translation>
    </message>
    <message>
        <source>Anonymous daily totals.</source>
        <translation>Totales por día, sin datos de nadie.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>Requiere atención: %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Tablet status</source>
        <translation>Estado de la tableta</translation>
    </message>
    <message>
        <source>What this program is made of.</source>
        <translation>De qué está hecho este programa.</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Exit the kiosk, restart it, or shut down.</source>
        <translation>Salir del quiosco, reiniciarlo o apagar la tableta.</translation>
    </message>
    <message>
        <source>Exit or restart</source>
        <translation>Salir o reiniciar</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Need help now?</source>
        <translation>¿Ayuda urgente?</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Volver a: %1</translation>
    </message>
    <message>
        <source>Text &amp; sound</source>
        <translation>Letra y sonido</translation>
    </message>
    <message>
        <source>Hide screen</source>
        <translation>Ocultar pantalla</translation>
    </message>
    <message>
        <source>Closes this menu first</source>
        <translation>Primero cierra este menú</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>MinuteWords</name>
    <message>
        <source>%1 at minute %2</source>
        <translation>%1 en el minuto %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>NoPinPage</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>This clears the visit that is on the screen.</source>
        <translation>Esto borra la visita que está en la pantalla.</translation>
    </message>
    <message>
        <source>There is no PIN yet</source>
        <translation>Todavía no hay PIN</translation>
    </message>
    <message>
        <source>Cleaning, pausing, settings and the rest stay locked until one is set. Ask whoever looks after this tablet to set it.</source>
        <translation>La limpieza, la pausa, los ajustes y lo demás quedan bloqueados hasta que haya uno. Pídale a quien cuida esta tableta que lo ponga.</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>See other options</source>
        <translation>Ver otras opciones</translation>
    </message>
</context>
<context>
    <name>PausedPage</name>
    <message>
        <source>This screen is taking a break</source>
        <translation>Esta pantalla está en pausa</translation>
    </message>
    <message>
        <source>It is out of service for now. Please ask the staff: they can answer your questions.</source>
        <translation>Por ahora está fuera de servicio. Pregunte al personal: puede responder sus preguntas.</translation>
    </message>
    <message>
        <source>Need help now? Tell any staff member, or call %1.</source>
        <translation>¿Ayuda urgente? Avise a cualquier miembro del personal o llame al %1.</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Clinic’s phone</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Patients call this number with questions. It stands on the page that they take along. Without one, the page names none.</source>
        <translation>Los pacientes llaman a este número si tienen preguntas. Aparece en la página que se llevan. Si no hay número, la página no muestra ninguno.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>Sliders that can be moved</source>
        <translation>Controles que se pueden mover</translation>
    </message>
    <message>
        <source>An arrow that turns back</source>
        <translation>Una flecha que da la vuelta</translation>
    </message>
    <message>
        <source>A bottle and a glass</source>
        <translation>Una botella y una copa</translation>
    </message>
    <message>
        <source>A hand with a rash</source>
        <translation>Una mano con sarpullido</translation>
    </message>
    <message>
        <source>An ambulance</source>
        <translation>Una ambulancia</translation>
    </message>
    <message>
        <source>An arm</source>
        <translation>Un brazo</translation>
    </message>
    <message>
        <source>A person getting a shot in the upper arm, with a small bandage</source>
        <translation>Una persona que recibe una inyección en el brazo, con una curita</translation>
    </message>
    <message>
        <source>A roll of toilet paper</source>
        <translation>Un rollo de papel higiénico</translation>
    </message>
    <message>
        <source>A bladder</source>
        <translation>Una vejiga</translation>
    </message>
    <message>
        <source>Blood cells</source>
        <translation>Células de la sangre</translation>
    </message>
    <message>
        <source>A heart and a gauge</source>
        <translation>Un corazón y un medidor</translation>
    </message>
    <message>
        <source>An open book</source>
        <translation>Un libro abierto</translation>
    </message>
    <message>
        <source>A brain</source>
        <translation>Un cerebro</translation>
    </message>
    <message>
        <source>A calendar</source>
        <translation>Un calendario</translation>
    </message>
    <message>
        <source>A calm face</source>
        <translation>Una cara tranquila</translation>
    </message>
    <message>
        <source>A car</source>
        <translation>Un auto</translation>
    </message>
    <message>
        <source>A clinic</source>
        <translation>Una clínica</translation>
    </message>
    <message>
        <source>A clock</source>
        <translation>Un reloj</translation>
    </message>
    <message>
        <source>A confused face</source>
        <translation>Una cara confundida</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Monedas</translation>
    </message>
    <message>
        <source>A face with a tear</source>
        <translation>Una cara con una lágrima</translation>
    </message>
    <message>
        <source>A dizzy face</source>
        <translation>Una cara mareada</translation>
    </message>
    <message>
        <source>A doctor</source>
        <translation>Un médico</translation>
    </message>
    <message>
        <source>A person with a drip</source>
        <translation>Una persona con un goteo</translation>
    </message>
    <message>
        <source>An emergency light</source>
        <translation>Una luz de emergencia</translation>
    </message>
    <message>
        <source>A person who comes again</source>
        <translation>Una persona que vuelve</translation>
    </message>
    <message>
        <source>An eye</source>
        <translation>Un ojo</translation>
    </message>
    <message>
        <source>A plate of hot food</source>
        <translation>Un plato de comida caliente</translation>
    </message>
    <message>
        <source>A dial that points low</source>
        <translation>Un indicador que marca poco</translation>
    </message>
    <message>
        <source>A globe</source>
        <translation>Un globo terráqueo</translation>
    </message>
    <message>
        <source>A head</source>
        <translation>Una cabeza</translation>
    </message>
    <message>
        <source>A person with a headache</source>
        <translation>Una persona con dolor de cabeza</translation>
    </message>
    <message>
        <source>A heart</source>
        <translation>Un corazón</translation>
    </message>
    <message>
        <source>An eye, crossed out</source>
        <translation>Un ojo tachado</translation>
    </message>
    <message>
        <source>A house</source>
        <translation>Una casa</translation>
    </message>
    <message>
        <source>A drug label</source>
        <translation>La información oficial de un medicamento</translation>
    </message>
    <message>
        <source>A liver</source>
        <translation>Un hígado</translation>
    </message>
    <message>
        <source>A lock</source>
        <translation>Un candado</translation>
    </message>
    <message>
        <source>A clock, nearly full</source>
        <translation>Un reloj casi lleno</translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation>Pulmones</translation>
    </message>
    <message>
        <source>A magnifying glass</source>
        <translation>Una lupa</translation>
    </message>
    <message>
        <source>A medicine bottle</source>
        <translation>Un frasco de medicina</translation>
    </message>
    <message>
        <source>A head with its brain</source>
        <translation>Una cabeza con su cerebro</translation>
    </message>
    <message>
        <source>A head with a heart</source>
        <translation>Una cabeza con un corazón</translation>
    </message>
    <message>
        <source>A person who feels sick</source>
        <translation>Una persona con náuseas</translation>
    </message>
    <message>
        <source>A nerve</source>
        <translation>Un nervio</translation>
    </message>
    <message>
        <source>A nervous face</source>
        <translation>Una cara nerviosa</translation>
    </message>
    <message>
        <source>A car, crossed out</source>
        <translation>Un auto tachado</translation>
    </message>
    <message>
        <source>A nose spray</source>
        <translation>Un aerosol nasal</translation>
    </message>
    <message>
        <source>A paper with a cross</source>
        <translation>Un papel con una cruz</translation>
    </message>
    <message>
        <source>A notepad and a pencil</source>
        <translation>Una libreta y un lápiz</translation>
    </message>
    <message>
        <source>A nurse</source>
        <translation>Una enfermera</translation>
    </message>
    <message>
        <source>The number one</source>
        <translation>El número uno</translation>
    </message>
    <message>
        <source>Sharp lines, for pain</source>
        <translation>Líneas en punta, que indican dolor</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>A person in an armchair, with a drip into one arm</source>
        <translation>Una persona en un sillón, con un goteo en un brazo</translation>
    </message>
    <message>
        <source>A phone</source>
        <translation>Un teléfono</translation>
    </message>
    <message>
        <source>Pills</source>
        <translation>Pastillas</translation>
    </message>
    <message>
        <source>A small bandage</source>
        <translation>Una curita</translation>
    </message>
    <message>
        <source>A pregnant woman</source>
        <translation>Una mujer embarazada</translation>
    </message>
    <message>
        <source>A drip bag and its tube</source>
        <translation>Una bolsa de goteo con su tubo</translation>
    </message>
    <message>
        <source>A question mark</source>
        <translation>Un signo de interrogación</translation>
    </message>
    <message>
        <source>A steep slope</source>
        <translation>Una cuesta empinada</translation>
    </message>
    <message>
        <source>A person who sits still</source>
        <translation>Una persona sentada y quieta</translation>
    </message>
    <message>
        <source>A bed and a clock</source>
        <translation>Una cama y un reloj</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Una balanza</translation>
    </message>
    <message>
        <source>A calendar and a clock</source>
        <translation>Un calendario y un reloj</translation>
    </message>
    <message>
        <source>A paper with a seal</source>
        <translation>Un papel con sello</translation>
    </message>
    <message>
        <source>A form with a shield</source>
        <translation>Un formulario con un escudo</translation>
    </message>
    <message>
        <source>A clock, over half full</source>
        <translation>Un reloj, lleno a más de la mitad</translation>
    </message>
    <message>
        <source>A syringe</source>
        <translation>Una jeringa</translation>
    </message>
    <message>
        <source>A sleepy face</source>
        <translation>Una cara con sueño</translation>
    </message>
    <message>
        <source>A gentle slope</source>
        <translation>Una cuesta suave</translation>
    </message>
    <message>
        <source>A stethoscope</source>
        <translation>Un estetoscopio</translation>
    </message>
    <message>
        <source>A raised hand</source>
        <translation>Una mano levantada</translation>
    </message>
    <message>
        <source>A stopwatch</source>
        <translation>Un cronómetro</translation>
    </message>
    <message>
        <source>A dial that points high</source>
        <translation>Un indicador que marca mucho</translation>
    </message>
    <message>
        <source>A microscope</source>
        <translation>Un microscopio</translation>
    </message>
    <message>
        <source>Two speech bubbles</source>
        <translation>Dos globos de diálogo</translation>
    </message>
    <message>
        <source>Two people who talk</source>
        <translation>Dos personas que conversan</translation>
    </message>
    <message>
        <source>A health form</source>
        <translation>Un formulario de salud</translation>
    </message>
    <message>
        <source>A forearm with a thin tube taped on</source>
        <translation>Un antebrazo con un tubo delgado pegado con cinta</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Digits entered: %1</source>
        <translation>Dígitos marcados: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>%1 Wait %2 before the next try.</source>
        <translation>%1 Espere %2 antes del próximo intento.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>That is not the PIN. Try again.</source>
        <translation>Ese no es el PIN. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>Enter the PIN, then touch Open.</source>
        <translation>Marque el PIN y toque Abrir.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Start over needs no PIN. It clears the visit that is on the screen.</source>
        <translation>Para empezar de nuevo no hace falta PIN. Se borra la visita que está en la pantalla.</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>One sheet with your page comes out of the clinic’s printer. Others may see it there, so please pick it up right away.</source>
        <translation>De la impresora de la clínica sale una hoja con su página. Otras personas podrían verla ahí, así que recójala enseguida.</translation>
    </message>
    <message>
        <source>Getting your page ready.</source>
        <translation>Preparando su página.</translation>
    </message>
    <message>
        <source>Your page is printing.</source>
        <translation>Su página se está imprimiendo.</translation>
    </message>
    <message>
        <source>Your page is at the printer. If you do not know where that is, ask staff.</source>
        <translation>Su página está en la impresora. Si no sabe dónde está, pregunte al personal.</translation>
    </message>
    <message>
        <source>The printer has no paper. Please tell staff. Your page was taken back, so it will not come out later.</source>
        <translation>La impresora no tiene papel. Avise al personal, por favor. Su página se retiró, así que no saldrá más tarde.</translation>
    </message>
    <message>
        <source>Your page did not come out. It was taken back, so it will not come out later. Please tell staff.</source>
        <translation>Su página no salió. Se retiró, así que no saldrá más tarde. Avise al personal, por favor.</translation>
    </message>
    <message>
        <source>Your page did not come out, and it may still come out later. Please tell staff now.</source>
        <translation>Su página no salió, y todavía puede salir más tarde. Avise al personal ahora.</translation>
    </message>
    <message>
        <source>The printer is not ready. Nothing was printed. Please tell staff.</source>
        <translation>La impresora no está lista. No se imprimió nada. Avise al personal, por favor.</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>There is another way to take it along:</source>
        <translation>Hay otra manera de llevarla:</translation>
    </message>
    <message>
        <source>Print my page</source>
        <translation>Imprimir mi página</translation>
    </message>
    <message>
        <source>Put it on my phone</source>
        <translation>Llevar en mi teléfono</translation>
    </message>
    <message>
        <source>Show my care team</source>
        <translation>Mostrársela a mi equipo</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions to ask</source>
        <translation>Preguntas para hacer</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Which of these counts most for you?</source>
        <translation>¿Qué es lo más importante para usted?</translation>
    </message>
    <message>
        <source>Question %1 of %2: %3</source>
        <translation>Pregunta %1 de %2: %3</translation>
    </message>
    <message>
        <source>Touch one or more: they count double.</source>
        <translation>Toque una o más: cuentan el doble.</translation>
    </message>
    <message>
        <source>No answer is wrong, and you can skip any question.</source>
        <translation>No hay respuestas incorrectas, y puede saltarse cualquier pregunta.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguna de estas</translation>
    </message>
</context>
<context>
    <name>QuizProgress</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pregunta %1 de %2</translation>
    </message>
</context>
<context>
    <name>ReadAloudButton</name>
    <message>
        <source>Stop reading aloud</source>
        <translation>Dejar de leer en voz alta</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>Lectura en voz alta</translation>
    </message>
    <message>
        <source>This tablet has no voice for this language.</source>
        <translation>Este equipo no tiene voz para este idioma.</translation>
    </message>
    <message>
        <source>This tablet cannot read aloud. Everything else works.</source>
        <translation>Este equipo no puede leer en voz alta. Todo lo demás funciona.</translation>
    </message>
    <message>
        <source>The voice is getting ready.</source>
        <translation>La voz se está preparando.</translation>
    </message>
    <message>
        <source>This part may be private. It is only read to you with headphones.</source>
        <translation>Esta parte puede ser privada. Solo se le lee con audífonos.</translation>
    </message>
    <message>
        <source>I am using headphones</source>
        <translation>Uso audífonos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Say again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Skip ahead</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Volume %1 of %2</source>
        <translation>Volumen %1 de %2</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
</context>
<context>
    <name>ReadySheet</name>
    <message>
        <source>Am I ready?</source>
        <translation>¿Ya puedo elegir?</translation>
    </message>
    <message>
        <source>A few questions, for you alone. There is no score.</source>
        <translation>Unas preguntas, solo para usted. No hay calificación.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>True, or not known yet?</source>
        <translation>¿Es cierto, o aún no se sabe?</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Take it with you</source>
        <translation>Llévese su página</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>After that: %1. %2</source>
        <translation>Después de eso: %1. %2</translation>
    </message>
    <message>
        <source>Not advice: you and your care team choose together.</source>
        <translation>No es un consejo: usted y su equipo de atención eligen juntos.</translation>
    </message>
</context>
<context>
    <name>SameHead</name>
    <message>
        <source>Same for both</source>
        <translation>Igual para las dos</translation>
    </message>
</context>
<context>
    <name>ScoringSheet</name>
    <message>
        <source>How this works</source>
        <translation>Cómo se calcula</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Show me how it is counted</source>
        <translation>Ver cómo se cuenta</translation>
    </message>
</context>
<context>
    <name>ScrollPage</name>
    <message>
        <source>Scroll up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Arrow keys move it by a minute</source>
        <translation>Las flechas lo mueven un minuto</translation>
    </message>
    <message>
        <source>Minute %1 of the session</source>
        <translation>Minuto %1 de la sesión</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>In my language</source>
        <translation>En mi idioma</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>Turn it back</source>
        <translation>Girar otra vez</translation>
    </message>
    <message>
        <source>Turn it around</source>
        <translation>Girar la página</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>By %1 on %2</source>
        <translation>Por %1 el %2</translation>
    </message>
    <message>
        <source>Not signed off. The words have changed since %1 signed them on %2.</source>
        <translation>Sin aprobar. Las palabras han cambiado desde que %1 las aprobó el %2.</translation>
    </message>
    <message>
        <source>Not signed off yet. No medical director has approved these words.</source>
        <translation>Aún sin aprobar. Ningún director médico ha aprobado estas palabras.</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Próxima revisión</translation>
    </message>
    <message>
        <source>%1. This date has passed.</source>
        <translation>%1. Esta fecha ya pasó.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>%1 %2, program %3</source>
        <translation>%1 %2, programa %3</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>The clinic reviews these words by the date above, and sooner when a source changes.</source>
        <translation>La clínica revisa estas palabras a más tardar en la fecha de arriba, y antes si cambia una fuente.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>The clinic’s content pack could not be loaded. The last good one is on show. Run “kiosk content check” to see why.</source>
        <translation>No se pudo cargar el paquete de contenido de la clínica. Se muestra el último bueno. Ejecute “kiosk content check” para ver por qué.</translation>
    </message>
    <message>
        <source>The clinic’s content pack could not be loaded. The built-in one is on show. Run “kiosk content check” to see why.</source>
        <translation>No se pudo cargar el paquete de contenido de la clínica. Se muestra el que viene incluido. Ejecute “kiosk content check” para ver por qué.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Point your phone’s camera at the code. It opens the study’s page on your phone, not here.</source>
        <translation>Apunte la cámara de su teléfono al código. Abre la página del estudio en su teléfono, no aquí.</translation>
    </message>
    <message>
        <source>Code for my phone</source>
        <translation>Código para mi teléfono</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>StepDots</name>
    <message>
        <source>Step %1 of 3: %2. You are here.</source>
        <translation>Paso %1 de 3: %2. Usted está aquí.</translation>
    </message>
    <message>
        <source>Your way through</source>
        <translation>Su recorrido</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Your way through</source>
        <translation>Su recorrido</translation>
    </message>
    <message>
        <source>Goes back there</source>
        <translation>Vuelve ahí</translation>
    </message>
    <message>
        <source>Step %1 of 3: %2. You are here.</source>
        <translation>Paso %1 de 3: %2. Usted está aquí.</translation>
    </message>
    <message>
        <source>Step %1 of 3: %2. Done.</source>
        <translation>Paso %1 de 3: %2. Hecho.</translation>
    </message>
    <message>
        <source>Step %1 of 3: %2. To come.</source>
        <translation>Paso %1 de 3: %2. Falta.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>I’m not sure</source>
        <translation>No sé</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>Seen</source>
        <translation>Ya vista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>TabStepper</name>
    <message>
        <source>Previous topic</source>
        <translation>Tema anterior</translation>
    </message>
    <message>
        <source>Shows all topics</source>
        <translation>Muestra todos los temas</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Tema siguiente</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>I am done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Take it with me</source>
        <translation>Llevármela</translation>
    </message>
    <message>
        <source>This is your page. Change what is on it, then take it into the room.</source>
        <translation>Esta es su página. Cambie lo que quiera y llévela a la consulta.</translation>
    </message>
</context>
<context>
    <name>TakeWays</name>
    <message>
        <source>Show my care team</source>
        <translation>Mostrársela a mi equipo</translation>
    </message>
    <message>
        <source>Put it on my phone</source>
        <translation>Llevar en mi teléfono</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Change what is on it</source>
        <translation>Cambiar lo que tiene</translation>
    </message>
    <message>
        <source>Am I ready?</source>
        <translation>¿Ya puedo elegir?</translation>
    </message>
</context>
<context>
    <name>TellList</name>
    <message>
        <source>Please know</source>
        <translation>Para que lo sepan</translation>
    </message>
</context>
<context>
    <name>Thanks</name>
    <message>
        <source>Clear this screen</source>
        <translation>Borrar esta pantalla</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Take your questions in with you. Your care team decides with you, and you can change your mind at any time.</source>
        <translation>Lleve sus preguntas con usted. Su equipo de atención decide con usted. Usted puede cambiar de idea en cualquier momento.</translation>
    </message>
    <message>
        <source>Touch “Clear this screen” to wipe your answers. It also clears by itself if nobody touches it.</source>
        <translation>Toque “Borrar esta pantalla” para borrar sus respuestas. También se borra sola si nadie la toca.</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>%1 %2. Shows more and its source.</source>
        <translation>%1 %2. Muestra más y su fuente.</translation>
    </message>
    <message>
        <source>%1 Shows more and its source.</source>
        <translation>%1 Muestra más y su fuente.</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>How strong: this clinic’s view, not measured</source>
        <translation>Qué tan fuerte: opinión de esta clínica, no se ha medido</translation>
    </message>
    <message>
        <source>One minute earlier</source>
        <translation>Un minuto antes</translation>
    </message>
    <message>
        <source>One minute later</source>
        <translation>Un minuto después</translation>
    </message>
    <message>
        <source>Minutes of the session</source>
        <translation>Minutos de la sesión</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>What would change this</source>
        <translation>Qué cambiaría esto</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>No single answer would.</source>
        <translation>Ninguna respuesta por sí sola lo cambiaría.</translation>
    </message>
</context>
<context>
    <name>TopicsSheet</name>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
</context>
<context>
    <name>UsagePage</name>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Whole days only, and nothing about any one visit.</source>
        <translation>Solo días enteros, y nada sobre una visita en particular.</translation>
    </message>
    <message>
        <source>Visits a day in the last two weeks</source>
        <translation>Visitas por día en las últimas dos semanas</translation>
    </message>
    <message>
        <source>Visits a day</source>
        <translation>Visitas por día</translation>
    </message>
    <message>
        <source>The last %1 days</source>
        <translation>Los últimos %1 días</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Todavía no se ha contado nada.</translation>
    </message>
    <message>
        <source>The counts cannot be read now. See Tablet status.</source>
        <translation>Ahora no se pueden leer los totales. Vea Estado de la tableta.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>See both</source>
        <translation>Ver las dos</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>See a drip and a shot side by side.</source>
        <translation>Vea el goteo y la inyección lado a lado.</translation>
    </message>
    <message>
        <source>Say what matters to you.</source>
        <translation>Diga qué le importa.</translation>
    </message>
    <message>
        <source>Take a page with your questions.</source>
        <translation>Llévese una página con sus preguntas.</translation>
    </message>
    <message>
        <source>For adults. This is not medical advice, and it does not choose for you. You and your care team decide together.</source>
        <translation>Para adultos. Esto no es un consejo médico y no elige por usted. Usted y su equipo de atención deciden juntos.</translation>
    </message>
    <message>
        <source>Your answers are not saved. If nobody touches this screen for %1, it asks, and then clears itself.</source>
        <translation>Sus respuestas no se guardan. Si nadie toca esta pantalla durante %1, pregunta y luego se borra.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>WholeVisit</name>
    <message>
        <source>about %1 min</source>
        <translation>unos %1 min</translation>
    </message>
    <message>
        <source>ask how long</source>
        <translation>pregunte cuánto tarda</translation>
    </message>
    <message>
        <source>Arrive, health check</source>
        <translation>Llegada y chequeo</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 a %2 min</translation>
    </message>
    <message>
        <source>Drip and effects</source>
        <translation>Goteo y efectos</translation>
    </message>
    <message>
        <source>Shot and effects</source>
        <translation>Inyección y efectos</translation>
    </message>
    <message>
        <source>Rest until you are ready to leave</source>
        <translation>Descanso hasta que pueda irse</translation>
    </message>
    <message>
        <source>with an adult you trust</source>
        <translation>con un adulto de confianza</translation>
    </message>
    <message>
        <source>Ride home</source>
        <translation>Regreso a casa</translation>
    </message>
    <message>
        <source>Minutes with the drug are this clinic’s own. They vary with dose and person.</source>
        <translation>Los minutos con el medicamento son de esta clínica. Varían según la dosis y la persona.</translation>
    </message>
</context>
</TS>
