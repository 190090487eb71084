<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AnswerRow</name>
    <message>
        <source>%1. Change this answer.</source>
        <translation>%1. Cambie esta respuesta.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>AskList</name>
    <message>
        <source>Questions to ask</source>
        <translation>Preguntas para hacer</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>IV or IM ketamine?</source>
        <translation>¿Ketamina IV o IM?</translation>
    </message>
    <message>
        <source>See how they differ. Find out what matters to you. Take your questions in with you.</source>
        <translation>Vea en qué se diferencian. Descubra qué le importa. Lleve sus preguntas con usted.</translation>
    </message>
    <message>
        <source>About 5 minutes. Nothing you touch is saved.</source>
        <translation>Unos 5 minutos. Nada de lo que toca se guarda.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cubrir</translation>
    </message>
    <message>
        <source>Need help now?</source>
        <translation>¿Necesita ayuda ahora?</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
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
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>El usual</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Main button</source>
        <translation>Botón principal</translation>
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
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>Volver a lo usual</translation>
    </message>
    <message>
        <source>These go back to the usual when your visit ends.</source>
        <translation>Esto vuelve a lo usual cuando termina su visita.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Take the quiz</source>
        <translation>Ir al cuestionario</translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>%1: %2. %3: %4. %5. Shows more and its source.</source>
        <translation>%1: %2. %3: %4. %5. Muestra más y su fuente.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Screen covered. Touch to come back.</source>
        <translation>Pantalla cubierta. Toque para volver.</translation>
    </message>
    <message>
        <source>Touch to come back</source>
        <translation>Toque para volver</translation>
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
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
</context>
<context>
    <name>FitColumn</name>
    <message>
        <source>%1 fits these</source>
        <translation>%1 se ajusta a esto</translation>
    </message>
    <message>
        <source>None of your answers.</source>
        <translation>Ninguna de sus respuestas.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Need help now?</source>
        <translation>¿Necesita ayuda ahora?</translation>
    </message>
    <message>
        <source>Tell any staff member now. You do not have to wait.</source>
        <translation>Avise ahora a cualquier persona del personal. No tiene que esperar.</translation>
    </message>
    <message>
        <source>Call or text, any time, day or night. For Spanish, press %1.</source>
        <translation>Llame o envíe un mensaje de texto, a cualquier hora, de día o de noche. Para español, oprima %1.</translation>
    </message>
    <message>
        <source>Call, any time, day or night.</source>
        <translation>Llame a cualquier hora, de día o de noche.</translation>
    </message>
    <message>
        <source>Chat on your own phone.</source>
        <translation>Chat desde su propio teléfono.</translation>
    </message>
    <message>
        <source>If someone is in danger right now.</source>
        <translation>Si alguien está en peligro en este momento.</translation>
    </message>
    <message>
        <source>Nobody is told that you opened this.</source>
        <translation>A nadie se le dice que abrió esto.</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Touch anywhere to stay. If nobody does, this screen clears itself when the count is over.</source>
        <translation>Toque en cualquier lugar para quedarse. Si nadie toca, esta pantalla se borra sola al terminar la cuenta.</translation>
    </message>
</context>
<context>
    <name>KnowledgeSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Check what you know</source>
        <translation>Compruebe lo que sabe</translation>
    </message>
    <message>
        <source>Is it true, or does nobody know? There is no score.</source>
        <translation>¿Es cierto, o nadie lo sabe? No hay puntos.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Es cierto</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Nadie lo sabe</translation>
    </message>
    <message>
        <source>Show me more</source>
        <translation>Mostrarme más</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>a little</source>
        <translation>un poco</translation>
    </message>
    <message>
        <source>some</source>
        <translation>algo</translation>
    </message>
    <message>
        <source>a lot</source>
        <translation>mucho</translation>
    </message>
    <message>
        <source>matters a little</source>
        <translation>importa un poco</translation>
    </message>
    <message>
        <source>matters some</source>
        <translation>importa algo</translation>
    </message>
    <message>
        <source>matters a lot</source>
        <translation>importa mucho</translation>
    </message>
    <message>
        <source>either is fine</source>
        <translation>las dos le van bien</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>no sabe</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sin responder</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>starts</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
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
        <source>Keep my answers</source>
        <translation>Conservar mis respuestas</translation>
    </message>
    <message>
        <source>Clear everything and start over?</source>
        <translation>¿Borrar todo y empezar de nuevo?</translation>
    </message>
    <message>
        <source>Your answers will be gone. Nobody can bring them back.</source>
        <translation>Sus respuestas se perderán. Nadie puede recuperarlas.</translation>
    </message>
    <message>
        <source>Clear and start over</source>
        <translation>Borrar y empezar de nuevo</translation>
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
    <name>OtherColumn</name>
    <message>
        <source>See other options</source>
        <translation>Ver otras opciones</translation>
    </message>
</context>
<context>
    <name>Page</name>
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
    <name>PanelsSheet</name>
    <message>
        <source>All panels</source>
        <translation>Todos los paneles</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Choose what fits you most. There is no wrong answer, and you can skip.</source>
        <translation>Elija lo que más se ajuste a usted. No hay respuestas malas, y puede saltar.</translation>
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
    <name>ReadySheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>¿Todo listo?</translation>
    </message>
    <message>
        <source>Four questions, for you alone. There is no score.</source>
        <translation>Cuatro preguntas, solo para usted. No hay puntos.</translation>
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
        <source>Check what you know</source>
        <translation>Compruebe lo que sabe</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Take it with you</source>
        <translation>Llévelo con usted</translation>
    </message>
</context>
<context>
    <name>ScoringSheet</name>
    <message>
        <source>How this works</source>
        <translation>Cómo funciona</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Pages of this panel</source>
        <translation>Páginas de este panel</translation>
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
    <name>SignOff</name>
    <message>
        <source>Signed off</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>By %1 on %2</source>
        <translation>Por %1 el %2</translation>
    </message>
    <message>
        <source>Not signed off yet. No medical director has approved these words.</source>
        <translation>Aún sin aprobar. Ningún director médico ha aprobado estas palabras.</translation>
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
        <translation>La clínica revisa estas palabras a más tardar en la fecha de arriba, y más pronto si cambia una fuente.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>The clinic&apos;s content pack could not be loaded. The last good one is on show. Run “kiosk content check” to see why.</source>
        <translation>No se pudo cargar el paquete de contenido de la clínica. Se muestra el último bueno. Ejecute “kiosk content check” para ver por qué.</translation>
    </message>
    <message>
        <source>The clinic&apos;s content pack could not be loaded. The built-in one is on show. Run “kiosk content check” to see why.</source>
        <translation>No se pudo cargar el paquete de contenido de la clínica. Se muestra el que viene incluido. Ejecute “kiosk content check” para ver por qué.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Point your phone&apos;s camera at the code. It opens the study&apos;s page on your phone, not here.</source>
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
    <name>Statements</name>
    <message>
        <source>%1 %2. Shows more and its source.</source>
        <translation>%1 %2. Muestra más y su fuente.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Not sure</source>
        <translation>No sé</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>TabStepper</name>
    <message>
        <source>Panel before</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Shows all panels</source>
        <translation>Muestra todos los paneles</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panel siguiente</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Ready?</source>
        <translation>¿Todo listo?</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>My questions for today</source>
        <translation>Mis preguntas para hoy</translation>
    </message>
    <message>
        <source>Show this to your care team, or read it once more before you go in. Touch a question to leave it out.</source>
        <translation>Muestre esto a su equipo de atención, o léalo otra vez antes de entrar. Toque una pregunta para dejarla fuera.</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Lo que me importa</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What I want to tell you</source>
        <translation>Lo que quiero decirles</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
</context>
<context>
    <name>TellCard</name>
    <message>
        <source>Tell your care team</source>
        <translation>Diga a su equipo</translation>
    </message>
</context>
<context>
    <name>TellRow</name>
    <message>
        <source>%1. Shows why.</source>
        <translation>%1. Muestra por qué.</translation>
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
        <translation>Lleve sus preguntas con usted. Su equipo de atención decide con usted, y puede cambiar de idea en cualquier momento.</translation>
    </message>
    <message>
        <source>Touch “Clear this screen” and nothing of your visit is left. It also clears by itself when you walk away.</source>
        <translation>Toque “Borrar esta pantalla” y no queda nada de su visita. También se borra sola cuando usted se va.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 at minute %2</source>
        <translation>%1 en el minuto %2</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
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
        <source>Arrow keys move it by a minute</source>
        <translation>Las flechas lo mueven un minuto</translation>
    </message>
    <message>
        <source>Minute %1 of the session</source>
        <translation>Minuto %1 de la sesión</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>What would change this</source>
        <translation>Qué cambiaría esto</translation>
    </message>
    <message>
        <source>How this works</source>
        <translation>Cómo funciona</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>%1: if it mattered %2 instead of %3.</source>
        <translation>%1: si importara %2 en vez de %3.</translation>
    </message>
    <message>
        <source>%1: “%2” instead of “%3”, and it mattered %4.</source>
        <translation>%1: “%2” en vez de “%3”, y si importara %4.</translation>
    </message>
    <message>
        <source>%1: “%2” instead of “%3”.</source>
        <translation>%1: “%2” en vez de “%3”.</translation>
    </message>
    <message>
        <source>Then: %1.</source>
        <translation>Entonces: %1.</translation>
    </message>
    <message>
        <source>No change of answers would tip it.</source>
        <translation>Ningún cambio de respuestas lo inclinaría.</translation>
    </message>
</context>
<context>
    <name>WeightChoice</name>
    <message>
        <source>How much does this matter to you?</source>
        <translation>¿Cuánto le importa esto?</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Compare IV and IM</source>
        <translation>Comparar IV e IM</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>If you and your care team choose ketamine, one question is how it is given: by drip or by shot.</source>
        <translation>Si usted y su equipo de atención eligen la ketamina, una pregunta es cómo se da: por goteo o por inyección.</translation>
    </message>
    <message>
        <source>A thin tube in a vein lets the medicine flow in slowly.</source>
        <translation>Un tubo delgado en una vena deja entrar despacio el medicamento.</translation>
    </message>
    <message>
        <source>One needle puts the whole dose into a muscle, often in the upper arm.</source>
        <translation>Una aguja pone toda la dosis en un músculo, a menudo del brazo.</translation>
    </message>
    <message>
        <source>See IV and IM side by side. Answer a few questions about what matters to you. Leave with questions to ask.</source>
        <translation>Vea IV e IM lado a lado. Responda unas preguntas sobre lo que le importa. Salga con preguntas para hacer.</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>It is not medical advice, and it does not choose for you. You and your care team decide together.</source>
        <translation>No es un consejo médico, y no elige por usted. Usted y su equipo de atención deciden juntos.</translation>
    </message>
    <message>
        <source>What this is not</source>
        <translation>Qué no es esto</translation>
    </message>
    <message>
        <source>Nothing you touch is saved. If nobody touches this screen for %1 seconds, it clears itself. It asks first.</source>
        <translation>Nada de lo que toca se guarda. Si nadie toca esta pantalla por %1 segundos, se borra sola. Antes pregunta.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <translation>pregunte cuánto</translation>
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
        <source>Rest, staff watch</source>
        <translation>Descanso vigilado</translation>
    </message>
    <message>
        <source>with an adult you trust</source>
        <translation>con un adulto de confianza</translation>
    </message>
    <message>
        <source>Ride home</source>
        <translation>Vuelta a casa</translation>
    </message>
    <message>
        <source>Minutes with the drug are this clinic&apos;s own. They vary with dose and person.</source>
        <translation>Los minutos con el medicamento son de esta clínica. Varían según la dosis y la persona.</translation>
    </message>
</context>
</TS>
